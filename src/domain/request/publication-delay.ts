/** How long after its answer something is published. */
export type PublicationDelay = { readonly days: number; readonly unit: 'working-day' | 'calendar-day' }
