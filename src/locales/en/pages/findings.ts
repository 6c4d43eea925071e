import type { FindingKind, PersonalDataType, Severity } from '../../../domain/release/finding.ts'

/** The page of what was found in a file. */
export const findings = {
  title: 'What is in the file',
  lede: 'What was found is shown to the officers of the case alone.',
  none: 'Nothing was found that must not go out.',
  unavailable: 'Nothing on this installation looks through files. Look at the file yourself before it goes out.',
  unreadable: 'The file could not be looked through to its end. Do not release it as it is.',
  kind: 'What',
  where: 'Where',
  excerpt: 'Excerpt',
  many: 'How often',
  link: 'What is in it',
  page: (page: number) => `page ${page}`,
  notRead: (count: number) =>
    count === 1
      ? 'One picture or scanned page was not read. Look at it yourself.'
      : `${count} pictures or scanned pages were not read. Look at them yourself.`,
  whole: 'the whole file',
  severities: { high: 'Must not go out', medium: 'Look at it', low: 'For your information' } satisfies {
    readonly [K in Severity]: string
  },
  kinds: {
    'hidden-text': 'Text that cannot be seen',
    'invisible-layer': 'Hidden layer',
    annotation: 'Annotation',
    'form-data': 'Form field',
    attachment: 'Attached file',
    javascript: 'Script',
    'previous-revision': 'Earlier version',
    metadata: 'About the file',
    'hidden-sheet': 'Hidden sheet',
    'hidden-rows': 'Hidden rows',
    'hidden-columns': 'Hidden columns',
    'pivot-cache': 'Data behind a pivot table',
    'external-link': 'Link to another file',
    'defined-name': 'Hidden name',
    'tracked-change': 'Tracked change',
    comment: 'Comment',
    'hidden-slide': 'Hidden slide',
    'speaker-notes': 'Speaker notes',
    location: 'Place where it was made',
    'embedded-object': 'File within the file',
    macro: 'Macro',
    'cropped-content': 'Cut-off part',
    'custom-data': 'Data of another program',
    'personal-data': 'Personal data',
    malware: 'Malware',
  } satisfies { readonly [K in FindingKind]: string },
  personal: {
    name: 'name',
    'e-mail': 'e-mail address',
    telephone: 'telephone number',
    'identity-number': 'identity number',
    'bank-account': 'bank or card number',
    address: 'address',
    'vehicle-plate': 'number plate',
    'date-of-birth': 'date of birth',
    pattern: 'pattern of this office',
  } satisfies { readonly [K in PersonalDataType]: string },
}
