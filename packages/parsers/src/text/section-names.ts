/** Titles that sections of IETF documents have without a number, in lower case. */
const sectionNames: ReadonlySet<string> = new Set([
  'abstract', 'summary', 'introduction', 'overview', 'background', 'purpose', 'scope', 'preface', 'foreword', 'terminology', 'definitions',
  'status of this memo', 'status of this document', 'status', 'copyright notice', 'copyright', 'copyright and license notice', 'copyright statement',
  'full copyright statement', 'intellectual property', 'intellectual property statement', 'notice', 'iesg note', 'rfc editor note', 'editorial note',
  'conventions', 'requirements language', 'notation', 'motivation', 'discussion', 'conclusion', 'conclusions', 'glossary', 'index',
  'security considerations', 'iana considerations', 'privacy considerations', 'implementation status', 'changes', 'change log',
  'references', 'normative references', 'informative references', 'bibliography',
  'acknowledgement', 'acknowledgements', 'acknowledgment', 'acknowledgments', 'contributors', 'author', 'authors',
  "author's address", "authors' addresses", "author's addresses", "authors' address", "editor's address", "editors' addresses", "chair's address",
  'disclaimer of validity', 'expiration', 'appendix', 'appendices',
])
export default sectionNames
