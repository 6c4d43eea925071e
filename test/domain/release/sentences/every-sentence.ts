import type { PersonalDataType } from '../../../../src/domain/release/finding.ts'
import { emails, telephones } from './contact-sentences.ts'
import { chineseNames, names } from './name-sentences.ts'
import { bankAccounts, identityNumbers } from './number-sentences.ts'
import { addresses, datesOfBirth, vehiclePlates } from './place-sentences.ts'
import type { Sentences } from './sentences.ts'

type Family = Sentences & { readonly title: string; readonly what: PersonalDataType }

/** Each family with at least 40 sentences that have it and 40 near misses. */
export const families: readonly Family[] = [
  { title: 'e-mail', what: 'e-mail', ...emails },
  { title: 'telephone', what: 'telephone', ...telephones },
  { title: 'identity number', what: 'identity-number', ...identityNumbers },
  { title: 'bank account', what: 'bank-account', ...bankAccounts },
  { title: 'address', what: 'address', ...addresses },
  { title: 'vehicle plate', what: 'vehicle-plate', ...vehiclePlates },
  { title: 'date of birth', what: 'date-of-birth', ...datesOfBirth },
  { title: 'name', what: 'name', ...names },
  { title: 'Chinese name', what: 'name', ...chineseNames },
]
