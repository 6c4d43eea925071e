import { harborAgencyLogo } from './demo-logos.ts'
import type { DemoBody } from './demo-script.ts'

/** An invented component of an invented American agency. */
export const harborAgency: DemoBody = {
  slug: 'harbor-agency',
  name: {
    en: 'Harbor and Coastal Safety Agency, Office of Records',
    'zh-Hans': '港口与海岸安全局档案办公室',
    'zh-Hant': '港口與海岸安全局檔案辦公室',
  },
  about: {
    en: 'Inspections, permits and safety of harbors. An invented agency, for the demonstration.',
    'zh-Hans': '港口的检查、许可与安全。演示用的虚构机构。',
    'zh-Hant': '港口的檢查、許可與安全。示範用的虛構機構。',
  },
  statute: 'us-foia',
  yearBefore: (subject) => `${subject}: the year before`,
  timeZone: 'America/New_York',
  locale: 'en',
  prefix: 'HARBOR',
  seal: '#1d5a85',
  logo: harborAgencyLogo,
  units: ['Inspections Division', 'Permits Division', 'Office of the Director'],
  hourUtc: 16,
  staff: {
    intake: { name: 'Dana Whitcomb', email: 'dana@harbor-agency.example.org', roles: ['intake'] },
    'case-officer': { name: 'Luis Ortega-Bell', email: 'luis@harbor-agency.example.org', roles: ['case-officer'] },
    'second-officer': { name: 'Mei Tanner', email: 'mei@harbor-agency.example.org', roles: ['case-officer', 'intake'] },
    approver: { name: 'Grace Holloway', email: 'grace@harbor-agency.example.org', roles: ['approver'] },
    publisher: { name: 'Theo Ransom', email: 'theo@harbor-agency.example.org', roles: ['publisher'] },
    auditor: { name: 'Ruth Abernathy', email: 'ruth@harbor-agency.example.org', roles: ['auditor'] },
    administrator: {
      name: 'Hal Brightwater',
      email: 'hal@harbor-agency.example.org',
      roles: ['administrator', 'approver'],
    },
  },
  requesters: [
    { name: 'Casey Monroe', email: 'casey.monroe@example.org', facts: { feeCategory: 'other', track: 'simple' } },
    {
      name: 'Tidewater Dispatch',
      email: 'desk@tidewater.example.org',
      facts: { feeCategory: 'news-media', track: 'complex' },
    },
    {
      name: 'Pelican Law Group',
      email: 'records@pelican-law.example.org',
      facts: { feeCategory: 'commercial', track: 'complex' },
    },
    {
      name: 'Dr. Noor Haddad',
      email: 'noor.haddad@university.example.org',
      facts: { feeCategory: 'educational', track: 'simple' },
    },
  ],
  channel: 'portal',
  outcomes: {
    granted: 'full-grant',
    partial: 'partial-grant',
    refused: 'full-denial-exemptions',
    notHeld: 'no-records',
    exemptions: ['(b)(5)', '(b)(6)'],
  },
  facts: { feeWaiver: 'not-requested' },
  review: 'appeal',
  extension: 'unusual-circumstances',
  abandonSection: '28 CFR 16.3(b)',
  fee: { amount: '86.50', currency: 'USD' },
  topics: [
    {
      subject: 'Crane inspection reports, Pier 12',
      words: 'All inspection reports of the gantry cranes at Pier 12 since January 2022.',
      summary: 'Inspection reports of the cranes at Pier 12.',
    },
    {
      subject: 'Dredging permit application DR-88',
      words: 'The application, the public comments and the environmental assessment for permit DR-88.',
      summary: 'Application file of dredging permit DR-88.',
    },
    {
      subject: 'Director’s calendar, spring quarter',
      words: 'The Director’s calendar for the spring quarter, with names of outside visitors.',
      summary: 'Calendar of the Director for one quarter.',
    },
    {
      subject: 'Oil spill response after-action report',
      words: 'The after-action report on the March fuel barge spill.',
      summary: 'After-action report on the fuel barge spill.',
    },
    {
      subject: 'Contract for patrol boats',
      words: 'The contract and all modifications for the six patrol boats.',
      summary: 'Contract for six patrol boats, with modifications.',
    },
    {
      subject: 'Emails about the breakwater study',
      words: 'Emails between the agency and the contractor about the breakwater study.',
      summary: 'Correspondence about the breakwater study.',
    },
    {
      subject: 'Complaints about ferry noise',
      words: 'Complaints received about ferry noise in the last three years.',
      summary: 'Complaints about ferry noise.',
    },
    {
      subject: 'Staff training in hazardous cargo',
      words: 'Course lists and completion rates for hazardous cargo training.',
      summary: 'Training in hazardous cargo.',
    },
    {
      subject: 'Lighthouse lease agreements',
      words: 'Current leases of decommissioned lighthouses.',
      summary: 'Leases of decommissioned lighthouses.',
    },
    {
      subject: 'Overtime of harbor inspectors',
      words: 'Overtime hours and cost by month for harbor inspectors.',
      summary: 'Overtime of harbor inspectors by month.',
    },
    {
      subject: 'Buoy maintenance schedule',
      words: 'The maintenance schedule of navigational buoys in the sound.',
      summary: 'Maintenance schedule of buoys.',
    },
    {
      subject: 'Denied mooring permits',
      words: 'All mooring permits denied in the past year with the reason.',
      summary: 'Denied mooring permits, with reasons.',
    },
    {
      subject: 'Seawall engineering estimates',
      words: 'Engineering estimates for raising the seawall.',
      summary: 'Estimates for raising the seawall.',
    },
    {
      subject: 'Fish kill investigation',
      words: 'Laboratory results of the investigation of last summer’s fish kill.',
      summary: 'Laboratory results on the fish kill.',
    },
    {
      subject: 'FOIA processing notes',
      words: 'Processing notes for my earlier request about Pier 12.',
      summary: 'Processing notes of an earlier request.',
    },
    {
      subject: 'Grant applications for marinas',
      words: 'Grant applications from marinas, with scores.',
      summary: 'Marina grant applications and scores.',
    },
    {
      subject: 'Radio outage of June',
      words: 'Reports about the marine radio outage of June.',
      summary: 'Reports about the marine radio outage.',
    },
  ],
  texts: {
    question: 'The request covers several databases. Which vessels or dates are you looking for?',
    answer: 'Only vessels above 300 tons, and only since 2022.',
    feeNote: 'Search and duplication beyond the free pages will cost this much. Please confirm, or narrow the request.',
    thirdParty: 'Seabright Marine Contractors, Inc.',
    otherBody: 'Coastal Weather Bureau',
    granted: 'Your request is granted in full. The records are enclosed.',
    partial:
      'Your request is granted in part. Portions are withheld under Exemptions 5 and 6; each redaction names its exemption.',
    refused:
      'We located 42 pages and withhold them in full under Exemptions 5 and 6. We reviewed whether parts could be released and found none that could be segregated.',
    notHeld: 'We searched the files of the Inspections and Permits Divisions and found no responsive records.',
    reason:
      'The pages are deliberative drafts and personal contact details; release would harm candid advice and personal privacy.',
    publicInterest:
      'The names and numbers of private persons say nothing of what the agency does; their privacy outweighs the public interest in them.',
    remedyContact: 'Nora Quill, telephone 555-0142',
    comment: 'Please state the foreseeable harm for each document, not for the set.',
    grounds: 'The report was cited as final in the press release of May 3, so the deliberative privilege is gone.',
    reviewUpheld: 'On appeal we confirm the withholding: the press release cites another document.',
    reviewOverturned:
      'On appeal we remand the request: the report was adopted as final, and Exemption 5 does not cover it.',
    reopened: 'Remanded on appeal for a new determination.',
    abandoned:
      'We asked for clarification and heard nothing for more than thirty working days, so we closed the request. You may file again.',
    withdrawn: 'The records are in your reading room. I withdraw the request.',
    tombstone: 'A mobile telephone number was left unredacted on page 3. A corrected file follows.',
    logWithdrawn: 'Taken back while a protective order is in force.',
    message: 'Is there an estimated date of completion?',
    reply: 'We expect to complete the search this week; the due date is shown on this page.',
    note: 'Records custodian says two boxes are off site; recall slip sent.',
    thanks: 'Very helpful officer.',
    complaint: 'The search was too narrow.',
    file: {
      name: 'responsive-records.txt',
      text: 'RESPONSIVE RECORDS\n\n{subject}\n\nItem 1: inspection sheet, 2 pages\nItem 2: summary table, 1 page\nItem 3: [withheld (b)(6)]\n',
    },
  },
}
