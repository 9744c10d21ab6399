/// The words that commitments are made of.
enum PromiseWords {

}
