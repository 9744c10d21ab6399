internal import Indicators

/// How well a number agrees with what is promised: by its nouns, or where they say little by what else
/// tells that it can only mean that promise.
extension Matcher {
  /// 0…1; `nil` where the number has no words at all.
  func agreement(_ index: Int, _ place: Int, isKnownRate: Bool, measuresAgain: Bool) -> Double? {
    let (promise, report, context) = (promises[index], reports[place], contexts[place])
    var noun = nounScore(keys[index], promise, report, context)
    let isOnlyWork =
      promise.kind == .completion && promises.count { $0.target?.unit != "元" } == 1
    if promises.count == 1 || isOnlyWork { noun = agreementOfOnly(promise, place, noun) }
    let isBare = self.isBare(place)
    if answersByStage(index, place), isBare { noun = max(noun ?? 0.65, 0.6) }
    if noun ?? 0 < 0.5,
      isKnownRate || answersByShortName(index, place) || answersByDeed(index, place)
    {
      noun = 0.5
    }
    if answersInOrder(index, place) { noun = max(noun ?? 0, 0.8) }
    return measuresAgain ? max(noun ?? 0, 0.5) : noun
  }

  /// Whether the words around a number name nothing in particular.
  private func isBare(_ place: Int) -> Bool {
    contexts[place].lacksNoun
      || (contexts[place].nouns.isGeneric && reports[place].touching == nil)
  }

  /// Where an item promises one thing, a number that names nothing speaks of it.
  private func agreementOfOnly(_ promise: Promise, _ place: Int, _ noun: Double?) -> Double? {
    let (report, context) = (reports[place], contexts[place])
    if promise.kind == .completion, report.role == .completion {
      // The only work of the item is what its percentages speak of, under whatever name.
      let isOfWhole =
        context.lacksNoun
        || (context.nouns.isGeneric && Self.overall.isIn(progress.text.scalars, report.before))
      return max(noun ?? 0.65, isOfWhole ? 0.55 : 0.4)
    }
    guard isBare(place) else { return noun }
    // 开工17座，投入运营9座: a verb alone speaks of the only things that are promised.
    let isOnlyCount =
      promise.kind == .cumulative && report.stageIsTold && !report.isDifference
      && report.quantity.unit == promise.target?.unit
    // 受停产影响，1-9月增速低于目标2.3个百分点: nothing else that grows is named.
    let isOnlyGrowth =
      (report.role == .gap || report.role == .growth)
      && !(0..<place).contains {
        // 发生一般事故2起，同比下降33.3%: the number before counts what is promised.
        reports[$0].sentence == report.sentence
          && !(UnitLexicon.isCounter(reports[$0].quantity.unit)
            && keys[0].found(in: contexts[$0].nouns) > 0)
      }
    // 安装工作已完成年度目标任务的55%
    let isOnlyShare =
      promise.kind == .cumulative && report.role == .shareOfTarget && !report.isPart
      && report.sharedUnit == nil
    if isOnlyShare { return max(noun ?? 0.65, 0.6) }
    return isOnlyCount || isOnlyGrowth ? max(noun ?? 0.65, 0.5) : noun
  }

  /// Whether the noun behind a number is the end of just one promised noun in its unit: 12个中心已建成 of
  /// 养老服务中心12个.
  func answersByShortName(_ index: Int, _ place: Int) -> Bool {
    let (report, behind) = (reports[place], contexts[place].behind)
    guard promises[index].kind == .cumulative, report.role == .amount, report.stageIsTold,
      !report.isPart, !keys[index].contradicts(contexts[place].own),
      report.before.isEmpty, keys[index].ends(with: behind)
    else { return false }
    let unit = promises[index].target?.unit
    return report.quantity.unit == unit
      && !promises.indices.contains {
        $0 != index && promises[$0].target?.unit == unit
          && (keys[$0].ends(with: behind) || behind.found(in: keys[$0]) > 0)
      }
  }

  /// 开工141个；竣工33个 of 项目新开工186个，竣工78个: the stage alone tells which of the promises a number answers.
  func answersByStage(_ index: Int, _ place: Int) -> Bool {
    let (promise, report) = (promises[index], reports[place])
    guard promise.kind == .cumulative, report.role == .amount, report.stageIsTold,
      report.quantity.unit == promise.target?.unit, !report.isDifference,
      report.stage == promise.stage ?? .delivered
    else { return false }
    let rivals = promises.indices.filter {
      promises[$0].kind == .cumulative && promises[$0].target?.unit == report.quantity.unit
    }
    return rivals.count > 1
      && rivals.count { (promises[$0].stage ?? .delivered) == report.stage } == 1
      && rivals.allSatisfy { keys[index].found(in: keys[$0]) >= 0.5 }
  }

  /// 分别完成年度任务的65%和48%: as many shares as promises, without any noun, answer them in their order.
  func answersInOrder(_ index: Int, _ place: Int) -> Bool {
    let report = reports[place]
    guard report.role == .shareOfTarget, contexts[place].isNameless else { return false }
    let shares = reports.indices.filter {
      reports[$0].role == .shareOfTarget && reports[$0].clause == report.clause
    }
    let numeric = promises.indices.filter { promises[$0].kind == .cumulative }
    guard shares.count == numeric.count, shares.count > 1, let order = shares.firstIndex(of: place),
      let first = shares.first,
      ProgressReader.respectively.isIn(progress.text.scalars, reports[first].before)
    else { return false }
    return numeric[order] == index
  }

  /// 化解率81.3% answers 信访积案化解率: the name of the rate is the end of just one promised one.
  func answersByRateName(_ index: Int, _ place: Int) -> Bool {
    let report = reports[place]
    guard promises[index].kind == .level, promises[index].target?.unit == "%",
      report.quantity.isPercent, !report.isInBrackets,
      let end = Self.rateEnds.last(in: progress.text.scalars, report.before),
      report.before.upperBound - end.upperBound <= 3
    else { return false }
    let name = Array(
      progress.text.scalars[max(report.before.lowerBound, end.upperBound - 3)..<end.upperBound])
    let (isNamed, others) = (
      promises[index].noun.unicodeScalars.suffix(name.count).elementsEqual(name),
      promises.indices.filter { $0 != index && promises[$0].target?.unit == "%" }
    )
    return name.count == 3 && isNamed
      && !others.contains {
        promises[$0].noun.unicodeScalars.suffix(name.count).elementsEqual(name)
      }
  }

  /// 开展职业技能培训1960人次 answers 培训技能人才8000人次: the deed, the unit and a part of the noun agree.
  func answersByDeed(_ index: Int, _ place: Int) -> Bool {
    let (promise, report) = (promises[index], reports[place])
    guard promise.kind == .cumulative, report.role == .amount, !report.isPart,
      report.quantity.unit == promise.target?.unit,
      keys[index].found(in: contexts[place].own) >= 0.2,
      let deed = Self.deeds.last(in: progress.text.scalars, report.before)
    else { return false }
    let word = progress.text.text(deed)
    return promise.source.text.contains(word)
      && !promises.indices.contains {
        $0 != index && promises[$0].source.text.contains(word)
          && promises[$0].target?.unit == promise.target?.unit
      }
  }

  /// 完工48个，涉及0.83万户 answers the second number of 改造小区120个、2.1万户.
  func isSecondMeasure(_ index: Int, _ place: Int) -> Bool {
    let (promise, report) = (promises[index], reports[place])
    guard let verb = report.touching, Self.measuringAgain.contains(verb), promise.isSecondMeasure,
      report.quantity.unit == promise.target?.unit
    else { return false }
    // 涉及 speaks of the number before it.
    return place > 0 && reports[place - 1].sentence == report.sentence
      && ReportContext.content(progress: progress, report.after) == 0
  }
}
