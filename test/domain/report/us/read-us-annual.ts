import { readXml } from '../../../../src/adapters/parse/read-xml.ts'
import type {
  UsAnnualData,
  UsExemption3,
  UsOrganization,
  UsRow,
} from '../../../../src/domain/report/us/us-annual-data.ts'
import {
  type UsSectionKey,
  type UsSectionShape,
  usSections,
} from '../../../../src/domain/report/us/us-annual-sections.ts'
import { childOf, childrenOf, type XmlElement } from '../../../../src/domain/text/xml.ts'

const textOf = (parent: XmlElement, name: string): string => childOf(parent, name)?.text.trim() ?? ''

const attributeOf = (one: XmlElement | undefined, name: string): string => one?.attributes[name] ?? ''

function organizationOf(one: XmlElement): UsOrganization {
  return { name: textOf(one, 'OrganizationName'), abbreviation: textOf(one, 'OrganizationAbbreviationText') }
}

/** Reads an Annual FOIA Report in the NIEM XML of the Department of Justice. */
export async function readUsAnnual(xml: string): Promise<UsAnnualData> {
  const root = await readXml([xml])
  const agency = childOf(root, 'Organization')
  if (root.name !== 'FoiaAnnualReport' || !agency) throw new Error('this is no Annual FOIA Report')
  const units = childrenOf(agency, 'OrganizationSubUnit')
  const names = new Map<string, string | null>([[attributeOf(agency, 'id'), null]])
  for (const unit of units) names.set(attributeOf(unit, 'id'), textOf(unit, 'OrganizationName'))

  const componentOf = (association: XmlElement): string | null =>
    names.get(attributeOf(childOf(association, 'OrganizationReference'), 'ref')) ?? null
  const itemOf = (association: XmlElement): string => attributeOf(childOf(association, 'ComponentDataReference'), 'ref')

  const sections: Record<string, readonly UsRow<unknown>[]> = {}
  const footnotes: Record<string, readonly string[]> = {}
  for (const key of Object.keys(usSections) as UsSectionKey[]) {
    const { xml: names, codec } = usSections[key] as UsSectionShape<unknown>
    const [section, item, association] = names
    const parent = childOf(root, section)
    const items = new Map(parent ? childrenOf(parent, item).map((one) => [attributeOf(one, 'id'), one]) : [])
    sections[key] = (parent ? childrenOf(parent, association) : []).flatMap((link) => {
      const found = items.get(itemOf(link))
      return found ? [{ component: componentOf(link), value: codec.read(found) }] : []
    })
    const notes = parent ? childrenOf(parent, 'FootnoteText').map(({ text }) => text.trim()) : []
    if (notes.length > 0) footnotes[key] = notes
  }
  return {
    agency: organizationOf(agency),
    components: units.map(organizationOf),
    fiscalYear: Number(textOf(root, 'DocumentFiscalYearDate')),
    createdOn: textOf(childOf(root, 'DocumentCreationDate') ?? root, 'Date'),
    exemption3: exemption3Of(childOf(root, 'Exemption3StatuteSection'), componentOf, itemOf),
    sections: sections as UsAnnualData['sections'],
    footnotes,
  }
}

function exemption3Of(
  section: XmlElement | undefined,
  componentOf: (association: XmlElement) => string | null,
  itemOf: (association: XmlElement) => string,
): readonly UsExemption3[] {
  if (!section) return []
  const links = childrenOf(section, 'ReliedUponStatuteOrganizationAssociation')
  return childrenOf(section, 'ReliedUponStatute').map((statute) => ({
    statute: textOf(statute, 'StatuteDescriptionText'),
    withheld: childrenOf(statute, 'ReliedUponStatuteInformationWithheldText').map(({ text }) => text.trim()),
    cases: childrenOf(statute, 'Case').map((one) => textOf(one, 'CaseTitleText')),
    counts: links
      .filter((link) => itemOf(link) === attributeOf(statute, 'id'))
      .map((link) => ({
        component: componentOf(link),
        value: Number(textOf(link, 'ReliedUponStatuteQuantity')),
      })),
  }))
}
