import Testing

@testable import LedgerStore

@Suite struct SHA256Tests {
  // FIPS 180-2 appendix B, and the empty message.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func agreesWithTheStandard(message: String, digest: String) {
    #expect(SHA256.digest(of: Array(message.utf8)) == digest)
  }

  // Every length around the padding's corners; hashlib of Python 3.11:
  // sha256("".join(sha256(b"a" * n).hexdigest() for n in range(200)).encode()).hexdigest()
  @Test func agreesAtEveryLength() {
    let all = (0..<200).map { SHA256.digest(of: [UInt8](repeating: 97, count: $0)) }.joined()
    #expect(
      SHA256.digest(of: Array(all.utf8))
        == "019f2b9f1af27a53a1f046da7e98af2c179f431e4b5bebb000e74040917a4123")
  }
}
