import { element, writeXml, type XmlElement } from '../../text/xml.ts'
import type { UsAnnualData, UsRow } from './us-annual-data.ts'
import { type UsSectionKey, type UsSectionShape, usSections } from './us-annual-sections.ts'

const exchange = 'http://leisp.usdoj.gov/niem/FoiaAnnualReport/exchange/1.03'
const namespaces = {
  'xmlns:iepd': exchange,
  'xsi:schemaLocation': `${exchange} ../schema/exchange/FoiaAnnualReport.xsd`,
  'xmlns:foia': 'http://leisp.usdoj.gov/niem/FoiaAnnualReport/extension/1.03',
  'xmlns:i': 'http://niem.gov/niem/appinfo/2.0',
  'xmlns:j': 'http://niem.gov/niem/domains/jxdm/4.1',
  'xmlns:nc': 'http://niem.gov/niem/niem-core/2.0',
  'xmlns:s': 'http://niem.gov/niem/structures/2.0',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
}

/** The report as NIEM XML by the Department of Justice's schema, version 1.03. A row that lacks what the schema needs is left out. */
export function usAnnualXml(report: UsAnnualData): string {
  const names = report.components.map(({ name }) => name)
  const organization = (component: string | null): string =>
    `ORG${component === null ? 0 : names.indexOf(component) + 1}`
  const link = (name: string, id: string, component: string | null, more: readonly XmlElement[] = []): XmlElement =>
    element(`foia:${name}`, [
      element('foia:ComponentDataReference', [], { 's:ref': id }),
      element('nc:OrganizationReference', [], { 's:ref': organization(component) }),
      ...more,
    ])

  const sectionOf = (key: UsSectionKey): XmlElement => {
    const { xml, codec } = usSections[key] as UsSectionShape<unknown>
    const [section, item, association, prefix] = xml
    const items: XmlElement[] = []
    const links: XmlElement[] = []
    let number = 0
    for (const { component, value } of report.sections[key] as readonly UsRow<unknown>[]) {
      const content = codec.write(value)
      if (content === undefined) continue
      if (component !== null) number += 1
      const id = `${prefix}${component === null ? 0 : number}`
      items.push(element(`foia:${item}`, content, { 's:id': id }))
      links.push(link(association, id, component))
    }
    const footnotes = (report.footnotes[key] ?? []).map((text) => element('foia:FootnoteText', text))
    return element(`foia:${section}`, [...items, ...links, ...footnotes])
  }

  const exemption3 = element('foia:Exemption3StatuteSection', [
    ...report.exemption3.map(({ statute, withheld, cases }, index) =>
      element(
        'foia:ReliedUponStatute',
        [
          element('j:StatuteDescriptionText', statute),
          ...withheld.map((text) => element('foia:ReliedUponStatuteInformationWithheldText', text)),
          ...cases.map((title) => element('nc:Case', [element('nc:CaseTitleText', title)])),
        ],
        { 's:id': `ES${index + 1}` },
      ),
    ),
    ...report.exemption3.flatMap(({ counts }, index) =>
      counts.map(({ component, value }) =>
        link('ReliedUponStatuteOrganizationAssociation', `ES${index + 1}`, component, [
          element('foia:ReliedUponStatuteQuantity', String(value)),
        ]),
      ),
    ),
  ])

  return writeXml(
    element(
      'iepd:FoiaAnnualReport',
      [
        element('nc:DocumentApplicationName', 'Candor', { 'nc:applicationVersionText': '1.1' }),
        element('nc:DocumentCreationDate', [element('nc:Date', report.createdOn)]),
        element('nc:DocumentDescriptionText', 'FOIA Annual Report'),
        agencyOf(report),
        element('foia:DocumentFiscalYearDate', String(report.fiscalYear)),
        exemption3,
        ...(Object.keys(usSections) as UsSectionKey[]).map(sectionOf),
      ],
      namespaces,
    ),
  )
}

function agencyOf({ agency, components }: UsAnnualData): XmlElement {
  const named = ({ name, abbreviation }: UsAnnualData['agency']) => [
    element('nc:OrganizationAbbreviationText', abbreviation),
    element('nc:OrganizationName', name),
  ]
  return element(
    'nc:Organization',
    [
      ...named(agency),
      ...components.map((one, index) => element('nc:OrganizationSubUnit', named(one), { 's:id': `ORG${index + 1}` })),
    ],
    { 's:id': 'ORG0' },
  )
}
