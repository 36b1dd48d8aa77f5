import { alike, levels, type Template } from './meaning.js'

/** The templates of OASIS. */
export const oasis: Template = {
  name: 'oasis',
  styles: {
    ...levels('AppendixHeading#', 6, (level) => (level === 1 ? { is: 'annex' } : { is: 'heading', level })),
    ...levels('Appendix Heading #', 6, (level) => (level === 1 ? { is: 'annex' } : { is: 'heading', level })),
    ...levels('Heading # WP', 6, (level) => ({ is: 'heading', level })),
    ...alike({ is: 'element' }, 'Notices'),
    ...alike(
      { is: 'text' },
      'Title page info',
      'Title page info description',
      'Abstract',
      'Related Work',
      'Contributor',
      'Legal notice',
      'Subtitle',
    ),
    ...alike({ is: 'code' }, 'Code', 'Code small', 'Example', 'Example small', 'CodeCompact', 'SmallCode'),
  },
}
