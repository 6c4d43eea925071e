import { riverfordLogo } from './demo-logos.ts'
import type { DemoBody } from './demo-script.ts'

/** An invented English council. */
export const riverford: DemoBody = {
  slug: 'riverford',
  name: { en: 'Riverford District Council', 'zh-Hans': '里弗福德区议会', 'zh-Hant': '里弗福德區議會' },
  about: {
    en: 'Roads, housing, planning, bins and parks in Riverford. An invented council, for the demonstration.',
    'zh-Hans': '里弗福德的道路、住房、规划、垃圾清运和公园。演示用的虚构机构。',
    'zh-Hant': '里弗福德的道路、住房、規劃、垃圾清運和公園。示範用的虛構機構。',
  },
  statute: 'uk-foia-2000',
  yearBefore: (subject) => `${subject}: the year before`,
  timeZone: 'Europe/London',
  locale: 'en',
  prefix: 'RIVER',
  seal: '#2d6a3e',
  logo: riverfordLogo,
  units: ['Highways and Transport', 'Housing and Planning', 'Finance and Procurement'],
  hourUtc: 10,
  staff: {
    intake: { name: 'Ines Calloway', email: 'ines@riverford.example.org', roles: ['intake'] },
    'case-officer': { name: 'Owen Marsh', email: 'owen@riverford.example.org', roles: ['case-officer'] },
    'second-officer': { name: 'Priya Lund', email: 'priya@riverford.example.org', roles: ['case-officer', 'intake'] },
    approver: { name: 'Adaeze Fenn', email: 'adaeze@riverford.example.org', roles: ['approver'] },
    publisher: { name: 'Piotr Vale', email: 'piotr@riverford.example.org', roles: ['publisher'] },
    auditor: { name: 'Agnes Thorne', email: 'agnes@riverford.example.org', roles: ['auditor'] },
    administrator: { name: 'Max Underhill', email: 'max@riverford.example.org', roles: ['administrator', 'approver'] },
  },
  requesters: [
    { name: 'Jo Applegarth', email: 'jo.applegarth@example.org', facts: {} },
    { name: 'Sam Whitlock', email: 'sam.whitlock@example.org', facts: {} },
    { name: 'The Riverford Gazette', email: 'newsdesk@gazette.example.org', facts: {} },
    { name: 'Bela Normand', email: 'bela.normand@example.org', facts: {} },
  ],
  channel: 'portal',
  outcomes: {
    granted: 'granted-in-full',
    partial: 'partially-withheld',
    refused: 'refused-exemption',
    notHeld: 'not-held',
    exemptions: ['s.43'],
  },
  facts: {},
  review: 'internal-review',
  extension: 'public-interest',
  abandonSection: 's.1(3)',
  fee: { amount: '45.00', currency: 'GBP' },
  topics: [
    {
      subject: 'Pothole reports and repairs on Mill Lane',
      words: 'Please send every pothole report for Mill Lane in the last two years, with the date of each repair.',
      summary: 'Reports of potholes on Mill Lane and the dates on which they were repaired.',
    },
    {
      subject: 'Cost of temporary accommodation',
      words:
        'How much did the council spend on temporary accommodation for homeless households in each of the last three years?',
      summary: 'Yearly spending on temporary accommodation.',
    },
    {
      subject: 'Swimming pool energy bills',
      words: 'Please give the gas and electricity costs of the leisure centre, by month.',
      summary: 'Monthly energy costs of the leisure centre.',
    },
    {
      subject: 'School crossing patrols',
      words: 'Which school crossings have a patrol, and which lost theirs since 2020?',
      summary: 'School crossings with and without patrols.',
    },
    {
      subject: 'Contract for bin collection',
      words: 'A copy of the contract for household waste collection, with its price schedule.',
      summary: 'The contract for household waste collection, prices withheld in part.',
    },
    {
      subject: 'Planning enforcement notices',
      words: 'All enforcement notices served in the last year, with the addresses and the breach.',
      summary: 'Planning enforcement notices of the last year.',
    },
    {
      subject: 'Tree felling in Castle Park',
      words: 'The survey that led to the felling of the limes in Castle Park, and its cost.',
      summary: 'Survey and cost of the tree felling in Castle Park.',
    },
    {
      subject: 'Councillors’ training',
      words: 'What training did councillors take in the last year and what did it cost?',
      summary: 'Training taken by councillors, with cost.',
    },
    {
      subject: 'Parking fines in Market Street',
      words:
        'How many penalty charge notices were issued in Market Street each month, and how many were cancelled on appeal?',
      summary: 'Penalty charge notices in Market Street by month.',
    },
    {
      subject: 'Damp complaints in council homes',
      words: 'The number of complaints about damp and mould in council homes, by ward, and the average time to repair.',
      summary: 'Damp and mould complaints by ward.',
    },
    {
      subject: 'Air quality readings at the station',
      words: 'Hourly nitrogen dioxide readings of the monitor at the railway station for last winter.',
      summary: 'Nitrogen dioxide readings at the railway station.',
    },
    {
      subject: 'Consultants’ fees for the town centre plan',
      words: 'Names of the consultants and what each was paid for the town centre plan.',
      summary: 'Consultants’ fees for the town centre plan.',
    },
    {
      subject: 'Library opening hours review',
      words: 'The report on which the new library opening hours rest, with visitor counts.',
      summary: 'Report and visitor counts behind the new library hours.',
    },
    {
      subject: 'Sewage overflows into the Riverford brook',
      words: 'Every overflow that was reported to the council since January, with date and duration.',
      summary: 'Reported overflows into the brook.',
    },
    {
      subject: 'Empty business premises',
      words: 'A list of empty business premises with the date since which they are empty.',
      summary: 'Empty business premises.',
    },
    {
      subject: 'Taxi licences',
      words: 'How many taxi licences were granted, refused and revoked in each year since 2019?',
      summary: 'Taxi licences granted, refused and revoked.',
    },
    {
      subject: 'Playground safety inspections',
      words: 'The last inspection report of each playground.',
      summary: 'Latest inspection reports of playgrounds.',
    },
  ],
  texts: {
    question:
      'Which period and which part of the street do you mean? Please tell us the house numbers or the nearest junctions.',
    answer: 'The north end, from the bridge to the school, since January of last year.',
    feeNote: 'Copying and posting the paper files costs this much. We start copying when the fee has reached us.',
    thirdParty: 'Greenway Collections Ltd',
    otherBody: 'Riverford County Council',
    granted: 'Here is all the information that you asked for.',
    partial:
      'We enclose what you asked for. Some prices are withheld under section 43(2): they would harm the commercial interests of the contractor in the tender that is under way.',
    refused:
      'We hold the information, but it is exempt under section 43(2). We weighed the public interest and found that it favours withholding while the tender is open.',
    notHeld:
      'We do not hold this information. The county council is the highway authority for that road; you can ask it at foi@county.example.org.',
    reason:
      'Disclosure before the contract is signed would prejudice the commercial interests of the bidders; the public interest in value for money is met by publication afterwards.',
    publicInterest:
      'Openness about how public money is spent speaks for disclosure; a fair tender, in which no bidder knows the prices of another, speaks against it and is greater until the contract is signed.',
    remedyContact: 'foi@riverford.example.org',
    comment: 'Please weigh the public interest in the letter itself: it only names the exemption.',
    grounds: 'The contract was signed in the spring, so no tender can be harmed any more.',
    reviewUpheld:
      'We looked at your request anew. A second lot is still out to tender, so the exemption still applies.',
    reviewOverturned: 'You are right: the tender is over. We will answer your request again without the exemption.',
    reopened: 'The internal review sent the request back for a fresh decision.',
    abandoned:
      'You have not answered our question for more than two months, so we have closed the request. You can ask again at any time.',
    withdrawn: 'I found it on your website, thank you.',
    tombstone: 'The file showed the name of a member of staff in a hidden column. A corrected file follows.',
    logWithdrawn:
      'The entry described a pending court case in a way that could harm it; it returns after the judgment.',
    message: 'Could you also tell me who decides on the order of repairs?',
    reply: 'Yes: we have added your question to the request; the deadline stays the same.',
    note: 'Telephoned the service: the spreadsheet exists, figures by Thursday.',
    thanks: 'Quick and complete.',
    complaint: 'It took weeks to tell me that you do not have it.',
    file: {
      name: 'figures.csv',
      text: 'subject,month,count\r\n"{subject}",2025-01,14\r\n"{subject}",2025-02,11\r\n"{subject}",2025-03,17\r\n',
    },
  },
}
