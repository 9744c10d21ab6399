internal import Indicators

/// Numbers of one promise at several stages: the furthest answers.
extension Matcher {
  /// 35个小区已全部开工，其中完工19个; 在建92部，完工61部: where numbers of one sentence count the same
  /// things, the one at the furthest stage takes the best score of them.
  ///
  /// A number counts the same things where its own words name nothing else, or where they name what
  /// the promise asks for.
  func preferFurtherStages(_ candidates: inout [Candidate], _ contexts: [ReportContext]) {
    let groups = Dictionary(grouping: candidates.indices) { index in
      let candidate = candidates[index]
      return Group(promise: candidate.promise, sentence: reports[candidate.report].sentence)
    }
    for (group, members) in groups where promises[group.promise].kind == .cumulative {
      let same = members.filter { countsTheSame(candidates[$0], contexts[candidates[$0].report]) }
      guard same.count > 1 else { continue }
      let open = same.filter { candidates[$0].objection == nil }
      let first = open.min { stage(candidates[$0]) < stage(candidates[$1]) }
      guard let first, let best = open.map({ candidates[$0].score }).max(),
        let furthest = same.filter({ reports[candidates[$0].report].stageIsTold }).max(by: { stage(candidates[$0]) < stage(candidates[$1]) }),
        stage(candidates[furthest]) > stage(candidates[first])
      else { continue }
      // The first number at the furthest stage; a part of it that the same sentence names is not.
      let goal = stage(candidates[furthest])
      guard
        let chosen = same.filter({
          stage(candidates[$0]) == goal && reports[candidates[$0].report].stageIsTold
        })
          .min(by: { candidates[$0].report < candidates[$1].report })
      else { continue }
      candidates[chosen].objection = nil
      candidates[chosen].noun = max(candidates[chosen].noun ?? 0, 0.5)
      candidates[chosen].score = max(candidates[chosen].score, best)
      for index in same where index != chosen && stage(candidates[index]) < goal {
        candidates[index].score -= 0.04
      }
    }
  }

  /// 其中企业职工培训8140人次 answers a promise of just that part: where the part's own words name what is
  /// promised and no whole beside it does, it is not held against it that it is a part.
  func acceptPromisedParts(_ candidates: inout [Candidate]) {
    for index in candidates.indices where candidates[index].objection == .partOfWhole {
      let part = candidates[index]
      guard let noun = part.noun, noun >= 0.45, !reports[part.report].isInBrackets else { continue }
      let hasWhole = candidates.contains { other in
        other.promise == part.promise && other.report < part.report && other.objection == nil
          && reports[other.report].sentence == reports[part.report].sentence
          && (other.noun ?? 0) >= noun - 0.15
      }
      if !hasWhole { candidates[index].objection = nil }
    }
  }

  private struct Group: Hashable {
    var promise: Int
    var sentence: Int
  }

  private func stage(_ candidate: Candidate) -> Stage { reports[candidate.report].stage }

  private func countsTheSame(_ candidate: Candidate, _ context: ReportContext) -> Bool {
    let report = reports[candidate.report]
    guard report.role == .amount, !candidate.isDerived, !report.isInBrackets, report.touching == nil,
      !report.isAudience
    else { return false }
    switch candidate.objection {
    case nil: return true
    case .partOfWhole, .otherNoun: return report.stageIsTold && context.lacksNoun
    default: return false
    }
  }
}
