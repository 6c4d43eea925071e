import { meta, openDocument } from './office-files.ts'

const table = (inside: string, style = '') =>
  `<table:table table:name="Costs"${style ? ` table:style-name="${style}"` : ''}>${inside}</table:table>`
const odsRow = (text: string, look = '') =>
  `<table:table-row${look}><table:table-cell><text:p>${text}</text:p></table:table-cell></table:table-row>`
const page = (inside: string, look = '') => `<draw:page draw:name="p1"${look}>${inside}</draw:page>`

/** Each kind by a file that has it, and by one that looks like it and has not. */
export const cases: readonly (readonly [kind: string, title: string, has: Uint8Array, hasNot: Uint8Array])[] = [
  [
    'tracked-change',
    'a change in a text of OpenDocument',
    openDocument(
      'text',
      '<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Ann</dc:creator></office:change-info><text:p>the price</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>x</text:p>',
    ),
    openDocument('text', '<text:tracked-changes text:track-changes="true"/><text:p>x</text:p>'),
  ],
  [
    'comment',
    'a comment in OpenDocument',
    openDocument(
      'text',
      '<text:p>x<office:annotation><dc:creator>Ann</dc:creator><text:p>Leave out?</text:p></office:annotation></text:p>',
    ),
    openDocument('text', '<text:p>annotation</text:p>'),
  ],
  [
    'hidden-text',
    'hidden letters in OpenDocument',
    openDocument(
      'text',
      '<text:p><text:span text:style-name="T1">secret</text:span></text:p>',
      '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>',
    ),
    openDocument(
      'text',
      '<text:p><text:span text:style-name="T1">open</text:span></text:p>',
      '<style:style style:name="T1"><style:text-properties text:display="true"/></style:style><style:style style:name="T2"><style:text-properties text:display="none"/></style:style>',
    ),
  ],
  [
    'hidden-text',
    'a hidden section in OpenDocument',
    openDocument('text', '<text:section text:name="s" text:display="none"><text:p>secret</text:p></text:section>'),
    openDocument('text', '<text:section text:name="s"><text:p>open</text:p></text:section>'),
  ],
  [
    'metadata',
    'who wrote it in OpenDocument',
    openDocument('text', '<text:p>x</text:p>', '', {
      'meta.xml': meta('<meta:initial-creator>Ann</meta:initial-creator>'),
    }),
    openDocument('text', '<text:p>x</text:p>', '', {
      'meta.xml': meta(
        '<meta:generator>LibreOffice/7.4</meta:generator><meta:creation-date>2024-01-01</meta:creation-date>',
      ),
    }),
  ],
  [
    'hidden-sheet',
    'a hidden sheet in OpenDocument',
    openDocument(
      'spreadsheet',
      table(odsRow('secret'), 'ta2'),
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>',
    ),
    openDocument(
      'spreadsheet',
      table(odsRow('open'), 'ta1'),
      '<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>',
    ),
  ],
  [
    'hidden-rows',
    'a hidden row in OpenDocument',
    openDocument('spreadsheet', table(odsRow('x') + odsRow('secret', ' table:visibility="collapse"'))),
    openDocument(
      'spreadsheet',
      table(`${odsRow('x')}<table:table-row table:visibility="collapse"><table:table-cell/></table:table-row>`),
    ),
  ],
  [
    'hidden-columns',
    'a hidden column in OpenDocument',
    openDocument('spreadsheet', table(`<table:table-column table:visibility="collapse"/>${odsRow('secret')}`)),
    openDocument(
      'spreadsheet',
      table(
        `<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="1000"/>${odsRow('open')}`,
      ),
    ),
  ],
  [
    'hidden-slide',
    'a hidden slide in OpenDocument',
    openDocument(
      'presentation',
      page('<draw:frame><draw:text-box><text:p>secret</text:p></draw:text-box></draw:frame>', ' draw:style-name="dp2"'),
      '<style:style style:name="dp2"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>',
    ),
    openDocument(
      'presentation',
      page('<text:p>open</text:p>', ' draw:style-name="dp1"'),
      '<style:style style:name="dp1"><style:drawing-page-properties/></style:style>',
    ),
  ],
  [
    'speaker-notes',
    'notes in OpenDocument',
    openDocument(
      'presentation',
      page('<text:p>Plan</text:p><presentation:notes><text:p>Do not tell</text:p></presentation:notes>'),
    ),
    openDocument(
      'presentation',
      page('<text:p>Plan</text:p><presentation:notes><draw:page-thumbnail/></presentation:notes>'),
    ),
  ],
  [
    'previous-revision',
    'an earlier version in OpenDocument',
    openDocument('text', '<text:p>x</text:p>', '', { 'VersionList.xml': '<x/>' }),
    openDocument('text', '<text:p>x</text:p>', '', { 'Configurations2/accelerator/current.xml': '' }),
  ],
  [
    'macro',
    'a macro in OpenDocument',
    openDocument('text', '<text:p>x</text:p>', '', { 'Basic/Standard/Module1.xml': '<x/>' }),
    openDocument('text', '<text:p>x</text:p>', '', {
      'Basic/Standard/script-lb.xml': '<x/>',
      'Basic/script-lc.xml': '<x/>',
    }),
  ],
]
