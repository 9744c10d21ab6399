/// The stretch of a text between two places; empty, at the first, where the second lies before it.
///
/// The grammar asks a hundred times for the words between two findings. In prose that somebody
/// wrote the first finding stands first; in a damaged cell findings overlap, and there is nothing
/// between them. The standard operator would end the program there, and a ledger must never do
/// that, so in this module the operator for integers says "nothing" instead.
func ..< (first: Int, second: Int) -> Range<Int> {
  Range(uncheckedBounds: (lower: first, upper: Swift.max(first, second)))
}
