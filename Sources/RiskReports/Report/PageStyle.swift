/// The one style sheet of every page: a phone, a desk, a dark room and A4 paper.
///
/// Contrasts are at least 4.5 : 1 on both grounds (WCAG 2.1 AA); a status is told by its mark and its
/// word as well as by its colour.
enum PageStyle {
  static let sheet: Markup.StaticText = """
    :root{--paper:#fff;--ground:#f4f6f8;--ink:#17212b;--soft:#55626f;--line:#dfe5eb;--link:#0b5f97;
    --mark:#fff1c9;--good:#1b6e3c;--watch:#6b5200;--watchbg:#fff1c9;--risk:#7a3300;--riskbg:#fbd9b8;
    --off:#fff;--offbg:#9b2226;--none:#55626f;--nonebg:#eceff2}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC",
    "Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;overflow-wrap:anywhere}
    main,header,footer{max-width:1120px;margin:0 auto;padding:0 20px}
    header{padding-top:32px}
    h1{font-size:1.6rem;line-height:1.3;margin:0 0 4px}
    h2{font-size:1.2rem;margin:40px 0 12px;line-height:1.3}
    h3{font-size:1.02rem;margin:0;line-height:1.4}
    p{margin:0 0 10px}
    .lead{color:var(--soft);margin-bottom:20px}
    .note,figcaption,footer{color:var(--soft);font-size:.875rem}
    a{color:var(--link)}
    .panel{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:18px}
    .summary{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:16px}
    .tally{list-style:none;margin:14px 0 0;padding:14px 0 0;border-top:1px solid var(--line);
    display:flex;flex-wrap:wrap;gap:10px 22px}
    .tally li{display:flex;align-items:center;gap:8px}
    .tally b,.number{font-variant-numeric:tabular-nums}
    .big{font-size:2rem;font-weight:700;line-height:1.2;font-variant-numeric:tabular-nums}
    .badge{display:inline-block;white-space:nowrap;border-radius:5px;padding:1px 8px;
    font-size:.875rem;font-weight:600}
    .badge.met,.badge.onTrack{color:var(--good);border:1px solid currentColor;padding:0 7px}
    .badge.watch{color:var(--watch);background:var(--watchbg)}
    .badge.atRisk{color:var(--risk);background:var(--riskbg)}
    .badge.offTrack,.badge.missed{color:var(--off);background:var(--offbg)}
    .badge.noData{color:var(--none);background:var(--nonebg)}
    table{border-collapse:collapse;width:100%;font-size:.9375rem}
    caption{text-align:start;color:var(--soft);font-size:.875rem;padding-bottom:8px}
    th,td{padding:9px 10px;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}
    thead th{font-size:.8125rem;color:var(--soft);font-weight:600;white-space:nowrap;
    border-bottom:2px solid var(--line)}
    th[scope=row]{font-weight:600;min-width:9em}
    td{min-width:5.6em}
    td.number,th.number{text-align:end;white-space:nowrap;min-width:0}
    td.rank,th.rank{min-width:0;width:2.6em}
    td.short{min-width:0;width:4em} td.target{min-width:7.6em} td.word{overflow-wrap:normal}
    td.year{font-variant-numeric:tabular-nums} td.year b{font-weight:600} .soft{color:var(--soft);font-size:.875rem}
    td.year b,td.year .soft{white-space:nowrap}
    tr.main>*{border-bottom:0;padding-bottom:2px}
    tr.grounds td{color:var(--soft);font-size:.875rem;padding-top:0}
    .item{color:var(--soft);font-weight:400;font-size:.8125rem;display:block}
    td .chart{width:150px;display:block}
    blockquote{margin:0;color:var(--soft);font-size:.875rem} blockquote p{margin:0}
    .legend .chart{width:100%;max-width:400px}
    .grounds p{margin:0 0 4px}
    mark{background:var(--mark);color:var(--ink);padding:0 2px;border-radius:2px}
    .cards{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:16px}
    .card{display:flex;flex-direction:column;gap:10px}
    .card>div:first-child{display:flex;justify-content:space-between;gap:12px;align-items:start}
    .card .chart,.summary .chart{width:100%;height:auto;max-width:480px}
    dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:3px 14px;margin:0;
    font-size:.875rem}
    dt{color:var(--soft)} dd{margin:0}
    .alert{border-left:3px solid #b8450b;padding-left:10px;font-size:.875rem;margin:0}
    ul.panel{padding-left:2.2em} ul.plain{margin:0;padding-left:1.2em}
    .wide{overflow-x:auto}
    footer{padding:28px 20px 40px}
    @media screen and (max-width:760px){
    body{font-size:15px} main,header,footer{padding-left:14px;padding-right:14px}
    .summary,.cards{grid-template-columns:minmax(0,1fr)} .panel{padding:14px}
    dl{grid-template-columns:minmax(0,5.6em) minmax(0,1fr)}
    table.list,table.list tbody,table.list tr,table.list td,table.list th[scope=row]{display:block;
    width:100%;border:0;text-align:start;white-space:normal}
    table.list thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    table.list td,table.list th[scope=row]{padding:1px 0;min-width:0}
    table.list td[data-label]{display:flex;gap:12px;justify-content:space-between}
    table.list td[data-label]::before{content:attr(data-label);color:var(--soft);flex:0 1 auto}
    table.list td[data-label]>*{text-align:end;flex:none;max-width:72%} td .chart{margin-left:auto}
    table.list tr{padding:10px 0} table.list tr.main{padding-bottom:2px}
    table.list tr.grounds{padding-top:4px} table.list tr:not(.main){border-bottom:1px solid var(--line)}
    table.list .rank,table.list td.none{display:none}
    table.list caption{display:block}
    }
    @media screen and (prefers-color-scheme:dark){
    :root{--paper:#151b21;--ground:#0d1115;--ink:#eef2f5;--soft:#a9b5c0;--line:#2c353e;--link:#7cc4f2;
    --mark:#4a3d0c;--good:#7fd6a0;--watch:#ffe08a;--watchbg:#3d3208;--risk:#ffc091;--riskbg:#4d2a0d;
    --off:#fff;--offbg:#a8323a;--none:#a9b5c0;--nonebg:#252d35}
    .alert{border-color:#ff9d66}
    }
    @page{size:A4;margin:13mm 13mm 12mm}
    @media print{
    html{font-size:8.8pt} body{background:#fff;font-size:1rem;line-height:1.42}
    main,header,footer{max-width:none;padding:0} h1{font-size:1.7rem} h2{margin:16pt 0 6pt}
    h2,tr.main,.legend{break-after:avoid} .panel{padding:7pt 9pt;border-radius:3pt}
    .card,tr,.summary{break-inside:avoid} thead{display:table-header-group}
    .cards{display:block} .cards>.card{margin-bottom:8pt;display:grid;
    grid-template-columns:40% minmax(0,1fr);gap:2pt 14pt;padding:6pt 9pt}
    .cards>.card>div:first-child,.cards>.card>.alert{grid-column:1/-1}
    .cards>.card>figure{grid-row:2/span 3} .card dl,.card blockquote,.card .alert{font-size:.9rem}
    .card dl{line-height:1.36;gap:1pt 10pt} .legend .chart{max-width:300px}
    table{font-size:.94rem} th,td{padding:4pt 5pt;min-width:0} th[scope=row]{min-width:8em}
    td.year{min-width:110px} td .chart{width:110px}
    .badge,.item,.note,caption,blockquote,tr.grounds td{font-size:.88rem}
    a{color:inherit;text-decoration:none}
    *{-webkit-print-color-adjust:exact}
    }
    figure{margin:0}
    """
}
