internal import Indicators

/// A quantity of the progress with what the grammar says of it.
struct ReportedQuantity: Sendable {
  /// What a number can be in a report.
  enum Role: Hashable, Sendable {
    /// A count or an amount.
    case amount
    /// Growth on a year earlier, signed.
    case growth
    /// A rate or a share that is a quantity of its own (落地率82.9%).
    case rate
    /// The stated share of the year's target (占年计划的53%).
    case shareOfTarget
    /// Percent complete of a work (形象进度60%).
    case completion
    /// A gap to the target (低于目标0.9个百分点), signed.
    case gap
    /// Growth of an average over years.
    case average
    /// How far a rate moved, in percentage points, signed.
    case change
    /// A difference to another place or period.
    case comparison
    /// A share of another whole, or a percentage that tells nothing of what it is.
    case other
  }

  var quantity: Quantity
  var role: Role
  var stage: Stage
  /// Whether a word tells the stage, or it is only presumed.
  var stageIsTold: Bool
  var clause: Int
  var sentence: Int
  var paragraph: Int
  /// The words between the number before it (or the begin of its clause) and it.
  var before: Range<Int>
  /// The words behind it up to the next number or the end of its clause.
  var after: Range<Int>
  /// The words that carry on from earlier clauses where its own say nothing.
  var inherited: [Range<Int>]
  var period: NamedPeriod?
  var isCumulative = false
  /// Whether it adds up since January by its own words (1-9月累计4310人).
  var accumulatesYear = false
  var isNew = false
  var isPart = false
  /// The verb before it that says whom work touches (惠及, 走访); `nil` otherwise.
  var touching: String?
  /// Whether it counts an audience (12个中心开展督导).
  var isAudience = false
  var isEcho = false
  /// Whether it is a difference to another time (同比增加658元).
  var isDifference = false
  /// Whether it speaks of a wider area than the report (全省… in a city's).
  var isOtherArea = false
  /// Whether it counts one month or quarter and not the year so far.
  var isSinglePeriod = false
  /// Whether its own words call it the target, or the whole of which the next number is a part.
  var isGoal = false
  /// Whether it is planned or expected, and not done.
  var isForecast = false
  var isEarlierPeriod = false
  var isInBrackets = false
  /// The stated share of the target beside it, in percent.
  var share: Double?
  /// The unit of the amount that it is a share of (开工率100% behind 1500套); `nil` where there is none.
  var sharedUnit: String?
  /// The last number of the same sentence before it that is no part; `nil` where there is none.
  var whole: Int?
  /// Whether the sentence goes on to what the year added (现有412名，今年新选派218名).
  var isFollowedByAddition = false
  /// Later numbers of the same sentence whose noun is left out (2项入选…，1项入选…).
  var siblings: [Int] = []

  /// The noun that 分别 gives it, from earlier words of the sentence; `nil` otherwise.
  var assignedNoun: String?

  /// The value with its sign.
  var value: Double
}
