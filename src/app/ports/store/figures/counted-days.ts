/** By law: the days that a calendar counts otherwise than Monday to Friday, `+` worked and `-` not. */
export type CountedDays = { readonly [statuteId: string]: readonly string[] }

/** How the calendars of a body were when its open requests were last calculated. */
export type CountedDaysRecords = {
  of(bodyId: string): Promise<CountedDays | null>
  /** One statement on a row that nobody else writes: it never touches the body's settings. */
  record(bodyId: string, days: CountedDays): Promise<void>
}
