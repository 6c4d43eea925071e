/**
 * What laws say in sentences: each key is worded in every language (`src/locales/law-words.ts`), and shared by all laws that say
 * the same.
 */

/** What a law gives to who contests a refusal under it. */
export type ReviewHintText =
  | 'rest-is-released'
  | 'reasons-are-given'
  | 'public-interest-is-weighed'
  | 'public-interest-prevails'
  | 'public-interest-may-prevail'
  | 'disclosure-is-presumed'
  | 'harm-is-foreseen'

/** What must be known to take a way to contest: its time, what must come before. */
export type ReviewRouteNote = 'sixty-days-before-litigation' | 'three-months-of-silence'

/** What a fact of a request decides for the requester. */
export type FactEffect = 'fees-by-category'

/** From which day the law counts. */
export type ReceiptRuleText =
  | 'handed-in-or-signed-for'
  | 'confirmed'
  | 'authority-receives'
  | 'agency-receives'
  | 'agency-accepts'
  | 'component-receives'
  | 'department-receives'
  | 'institution-receives'
  | 'foi-body-receives'
  | 'information-officer-receives'
  | 'public-information-officer-receives'
  | 'application-registered'
  | 'request-made'
  | 'enquiry-arrives'
