/** Elements that stand for something and print nothing. */
const UNPRINTED = new Set(
  `alt-text long-desc index-term index-term-range-end milestone-start milestone-end object-id sec-meta kwd-group
  subj-group processing-meta std-id std-id-group glyph-data glyph-ref counts page-count custom-meta-group
  nav-pointer-group col colgroup colspec spanspec partOfSpeech grammaticalGender grammaticalNumber
  normativeAuthorization termType xMathML is-proof rp toc toc-group toc-div toc-entry front-meta
  std-doc-meta std-meta iso-meta nat-meta reg-meta`
    .trim()
    .split(/\s+/),
)

/** The other elements of STS that may stand in text; those without a reader of their own stand as if they had no tags. */
const KNOWN = new Set(
  `standard front body back named-content styled-content sc underline overline strike roman sans-serif fixed-case num
  ruby rb rt abbrev x target textual-form std-ref title data-title subtitle caption def term term-head def-head def-item
  person-group name string-name surname given-names prefix suffix etal collab collab-alternatives anonymous role
  article-title chapter-title part-title source trans-title trans-source year month day season date string-date
  date-in-citation volume issue issue-part issue-title series series-title edition version size fpage lpage page-range
  elocation-id comment annotation publisher publisher-name publisher-loc conf-name conf-date conf-loc conf-sponsor
  conf-acronym institution institution-wrap isbn issn issn-l gov patent pub-id volume-id issue-id supplement
  name-alternatives std-organization award-id funding-source open-access chem-struct addr-line city country state
  postal-code phone fax attrib sig copyright-statement copyright-year copyright-holder license license-p
  pronunciation part-of-speech related-term term-source term-display-string definition note example see
  crossReference externalCrossReference xSource usageNote geographicalUsage subjectField speaker see-entry
  see-also-entry nav-pointer annex-type overline-start overline-end underline-start underline-end
  app-group fn-group title-group label suppl-type suppl-number tr td th thead tbody tfoot tgroup row entry entrytbl
  aff contrib contrib-group bio ack notes glossary degrees on-behalf-of fallback include meta-note
  bold italic sub sup monospace inline-code xref entailedTerm std mixed-citation element-citation nlm-citation
  citation-alternatives ext-link uri email self-uri related-object related-article inline-supplementary-material
  inline-formula disp-formula math tex-math graphic inline-graphic media inline-media xGraphic alternatives private-char
  break hr fn p verse-line list list-item def-list legend table-wrap table array fig fig-group supplementary-material
  disp-formula-group non-normative-note non-normative-example normative-note normative-example boxed-text statement
  disp-quote verse-group speech code preformat address sig-block ref termEntry langSet tig term-display sec app sub-part
  term-sec ref-list notes-group table-wrap-group chem-struct-wrap table-wrap-foot editing-instruction permissions
  index-title-group index-entry index-div index-group index abstract`
    .trim()
    .split(/\s+/),
)

export function isUnprinted(name: string): boolean {
  return UNPRINTED.has(name)
}

/** Whether STS has an element of the name in its text. */
export function isKnown(name: string): boolean {
  return KNOWN.has(name)
}
