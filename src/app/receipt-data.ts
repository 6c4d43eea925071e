import type { Receipt } from '../domain/clock/receipt.ts'
import { fallbackLocale } from '../domain/text/local-text.ts'
import { languages } from '../locales/locales.ts'

/** The rule of a receipt as its event keeps it: in one language, whatever language the case is read in. */
export const ruleOfReceipt = ({ rule, section }: Receipt): { readonly rule: string; readonly section: string } => ({
  rule: languages[fallbackLocale].laws.receiptRules[rule],
  section,
})
