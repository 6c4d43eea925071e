/** The regions of each calendar that has any (ISO 3166-2 without the country), so that they can be named without its days. */
export const regionsByCalendar: { readonly [calendar: string]: readonly string[] } = {
  cn: 'AH BJ CQ FJ GD GS GX GZ HA HB HE HI HL HN JL JS JX LN NM NX QH SC SD SH SN SX TJ XJ XZ YN ZJ'.split(' '),
  de: 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' '),
  ca: 'AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' '),
  au: 'ACT NSW NT QLD SA TAS VIC WA'.split(' '),
  'au-qld': ['QLD', 'QLD-BRISBANE'],
  'nz-lgoima': 'AUK BOP CAN CIT GIS HKB MBH MWT NSN NTL OTA STL TAS TKI WGN WKO WTC'.split(' '),
}
