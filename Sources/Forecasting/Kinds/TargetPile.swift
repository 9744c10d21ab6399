/// How outcomes gather on their targets.
///
/// In November and December many published shares are 1.00 to 1.06: work that would end a little
/// short is pushed over the line, and stops there. With φ the log outcome ÷ target that would have
/// been, and a pile of width w,
///
///     log(outcome ÷ target) = φ for φ < 0,  0 for 0 ≤ φ ≤ w,  φ − w for φ > w,
///
/// so P(met) = P(φ ≥ 0). The width is what reconciles the two things that the reference class says:
/// how often targets are met, and how far beyond them the typical outcome lies. A negative width is
/// the mirror image, for ceilings.
struct TargetPile {
  let width: Double

  /// What would have been, for an outcome; of a whole pile, the end that decides whether it is met.
  func latent(_ outcome: Double) -> Double {
    if width >= 0 { return outcome > 0 ? outcome + width : outcome }
    return outcome < 0 ? outcome + width : outcome
  }

  /// The outcome of what would have been.
  func observed(_ latent: Double) -> Double {
    let (least, most) = (min(0, width), max(0, width))
    if latent < least { return latent - least }
    return latent > most ? latent - most : 0
  }
}
