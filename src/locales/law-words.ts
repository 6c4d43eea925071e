import type { FactEffect, ReceiptRuleText, ReviewHintText, ReviewRouteNote } from '../domain/statute/law-texts.ts'

/** What laws say in sentences. */
export type LawWords = {
  readonly receiptRules: { readonly [R in ReceiptRuleText]: string }
  readonly reviewHints: { readonly [H in ReviewHintText]: string }
  readonly routeNotes: { readonly [N in ReviewRouteNote]: string }
  readonly factEffects: { readonly [E in FactEffect]: string }
}
