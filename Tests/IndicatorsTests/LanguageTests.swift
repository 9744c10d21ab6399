import Indicators
import Testing

@Suite struct LanguageTests {
  @Test func a_pair_has_the_text_of_the_language() {
    #expect(Language.zh.text(zh: "季度", en: "quarter") == "季度")
    #expect(Language.en.text(zh: "季度", en: "quarter") == "quarter")
  }

  // The words of `--language`.
  @Test func languages_are_named_as_the_contract_does() {
    #expect(Language.allCases.map(\.rawValue) == ["zh", "en"])
  }
}
