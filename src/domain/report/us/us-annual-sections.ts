import { timeBands } from '../figures/distribution.ts'
import { counts, days, nested, numbers, oldItems, type UsCodec } from './us-annual-codecs.ts'

export type UsSectionShape<T> = {
  /** The number of the section in the report. */
  readonly part: string
  readonly title: string
  /** Names of the section, of its item and of the association of the item with a component; the prefix of the items' ids. */
  readonly xml: readonly [section: string, item: string, association: string, id: string]
  readonly codec: UsCodec<T>
}

function section<T>(
  part: string,
  title: string,
  xml: readonly [section: string, item: string, id: string, association?: string],
  codec: UsCodec<T>,
): UsSectionShape<T> {
  const [name, item, id, association = `${item}OrganizationAssociation`] = xml
  return { part, title, xml: [`${name}Section`, item, association, id], codec }
}

export const usExemptionCodes = [
  'Ex. 1',
  'Ex. 2',
  'Ex. 3',
  'Ex. 4',
  'Ex. 5',
  'Ex. 6',
  'Ex. 7(A)',
  'Ex. 7(B)',
  'Ex. 7(C)',
  'Ex. 7(D)',
  'Ex. 7(E)',
  'Ex. 7(F)',
  'Ex. 8',
  'Ex. 9',
] as const

const requestReasons = {
  NoRecords: 'No records',
  Referred: 'All records referred to another component or agency',
  Withdrawn: 'Request withdrawn',
  FeeRelated: 'Fee-related reason',
  NotDescribed: 'Records not reasonably described',
  ImproperRequest: 'Improper FOIA request for other reason',
  NotAgency: 'Not agency record',
  Duplicate: 'Duplicate request',
  Other: 'Other',
}
const { Other: _other, ...namedReasons } = requestReasons
const appealReasons = {
  ...namedReasons,
  Referred: 'Records referred at initial request level',
  Withdrawn: 'Appeal withdrawn',
  Duplicate: 'Duplicate request or appeal',
  InLitigation: 'Request in litigation',
  ExpeditedDenial: 'Appeal based solely on denial of request for expedited processing',
  Other: 'Other',
}

const processing = numbers({
  pendingStart: ['ProcessingStatisticsPendingAtStartQuantity', 'Pending as of start of fiscal year'],
  received: ['ProcessingStatisticsReceivedQuantity', 'Received in fiscal year'],
  processed: ['ProcessingStatisticsProcessedQuantity', 'Processed in fiscal year'],
  pendingEnd: ['ProcessingStatisticsPendingAtEndQuantity', 'Pending as of end of fiscal year'],
})
const exemptions = counts(
  'AppliedExemption',
  'AppliedExemptionCode',
  'AppliedExemptionQuantity',
  Object.fromEntries(usExemptionCodes.map((code) => [code, code])),
  'without-zeros',
)
const reasons = (labels: { readonly [code: string]: string }) =>
  counts('NonExemptionDenial', 'NonExemptionDenialReasonCode', 'NonExemptionDenialQuantity', labels, 'without-zeros')
const otherReasons = nested({
  reasons: [
    null,
    '',
    counts('OtherDenialReason', 'OtherDenialReasonDescriptionText', 'OtherDenialReasonQuantity', {}, 'without-zeros'),
  ],
  total: [null, '', numbers({ total: ['ComponentOtherDenialReasonQuantity', 'Total'] })],
})
const times = days({
  median: ['ResponseTimeMedianDays', 'Median'],
  average: ['ResponseTimeAverageDays', 'Average'],
  lowest: ['ResponseTimeLowestDays', 'Lowest'],
  highest: ['ResponseTimeHighestDays', 'Highest'],
})
const tracks = nested({
  simple: ['SimpleResponseTime', 'Simple', times],
  complex: ['ComplexResponseTime', 'Complex', times],
  expedited: ['ExpeditedResponseTime', 'Expedited', times],
})
const bands = nested({
  bands: [
    null,
    '',
    counts(
      'TimeIncrement',
      'TimeIncrementCode',
      'TimeIncrementProcessedQuantity',
      Object.fromEntries(timeBands.map((band) => [band, band === '1-20' ? '<1-20 days' : `${band} days`])),
      'zeros',
    ),
  ],
  total: [null, '', numbers({ total: ['TimeIncrementTotalQuantity', 'Total'] })],
})
const pending = numbers({
  count: ['PendingRequestQuantity', 'Number pending'],
  median: ['PendingRequestMedianDaysValue', 'Median number of days', 'optional'],
  average: ['PendingRequestAverageDaysValue', 'Average number of days', 'optional'],
})
const compared = numbers({
  receivedLast: ['ItemsReceivedLastYearQuantity', 'Received during last fiscal year'],
  received: ['ItemsReceivedCurrentYearQuantity', 'Received during this fiscal year'],
  processedLast: ['ItemsProcessedLastYearQuantity', 'Processed during last fiscal year'],
  processed: ['ItemsProcessedCurrentYearQuantity', 'Processed during this fiscal year'],
})
const backlogCompared = numbers({
  last: ['BacklogLastYearQuantity', 'Backlogged as of end of last fiscal year'],
  current: ['BacklogCurrentYearQuantity', 'Backlogged as of end of this fiscal year'],
})
const adjudicated = {
  granted: ['RequestGrantedQuantity', 'Number granted'],
  denied: ['RequestDeniedQuantity', 'Number denied'],
  median: ['AdjudicationMedianDaysValue', 'Median number of days to adjudicate', 'optional'],
  average: ['AdjudicationAverageDaysValue', 'Average number of days to adjudicate', 'optional'],
} as const

/** Every section but IV, in the order of the schema. */
export const usSections = {
  processedRequests: section(
    'V.A',
    'FOIA requests: received, processed and pending',
    ['ProcessedRequest', 'ProcessingStatistics', 'PS'],
    processing,
  ),
  dispositions: section(
    'V.B(1)',
    'Disposition of FOIA requests: all processed requests',
    ['RequestDisposition', 'RequestDisposition', 'RD'],
    nested({
      full: [
        null,
        '',
        numbers({
          grant: ['RequestDispositionFullGrantQuantity', 'Full grants'],
          partial: ['RequestDispositionPartialGrantQuantity', 'Partial grants / partial denials'],
          denial: ['RequestDispositionFullExemptionDenialQuantity', 'Full denials based on exemptions'],
        }),
      ],
      reasons: [null, 'Full denials for reasons other than exemptions', reasons(requestReasons)],
      total: [null, '', numbers({ total: ['RequestDispositionTotalQuantity', 'Total'] })],
    }),
  ),
  otherReasons: section(
    'V.B(2)',
    'Other reasons for full denials',
    ['RequestDenialOtherReason', 'ComponentOtherDenialReason', 'CODR', 'OtherDenialReasonOrganizationAssociation'],
    otherReasons,
  ),
  exemptions: section(
    'V.B(3)',
    'Number of times exemptions applied',
    ['RequestDispositionAppliedExemptions', 'ComponentAppliedExemptions', 'RDE'],
    exemptions,
  ),
  appeals: section(
    'VI.A',
    'Administrative appeals: received, processed and pending',
    ['ProcessedAppeal', 'ProcessingStatistics', 'PA'],
    processing,
  ),
  appealDispositions: section(
    'VI.B',
    'Disposition of administrative appeals',
    ['AppealDisposition', 'AppealDisposition', 'AD'],
    numbers({
      affirmed: ['AppealDispositionAffirmedQuantity', 'Affirmed on appeal'],
      partial: ['AppealDispositionPartialQuantity', 'Partially affirmed and partially reversed or remanded'],
      reversed: ['AppealDispositionReversedQuantity', 'Completely reversed or remanded'],
      other: ['AppealDispositionOtherQuantity', 'Closed for other reasons'],
      total: ['AppealDispositionTotalQuantity', 'Total'],
    }),
  ),
  appealExemptions: section(
    'VI.C(1)',
    'Reasons for denial on appeal: exemptions applied',
    ['AppealDispositionAppliedExemptions', 'ComponentAppliedExemptions', 'ADE'],
    exemptions,
  ),
  appealReasons: section(
    'VI.C(2)',
    'Reasons for denial on appeal other than exemptions',
    ['AppealNonExemptionDenial', 'AppealNonExemptionDenial', 'ANE'],
    reasons(appealReasons),
  ),
  appealOtherReasons: section(
    'VI.C(3)',
    'Other reasons for denial on appeal',
    ['AppealDenialOtherReason', 'ComponentOtherDenialReason', 'ADOR', 'OtherDenialReasonOrganizationAssociation'],
    otherReasons,
  ),
  appealTimes: section(
    'VI.C(4)',
    'Response time for administrative appeals',
    ['AppealResponseTime', 'ResponseTime', 'ART'],
    times,
  ),
  oldestAppeals: section(
    'VI.C(5)',
    'Ten oldest pending administrative appeals',
    ['OldestPendingAppeal', 'OldestPendingItems', 'OPA'],
    oldItems,
  ),
  responseTimes: section(
    'VII.A',
    'Response time for all processed perfected requests',
    ['ProcessedResponseTime', 'ProcessedResponseTime', 'PRT'],
    tracks,
  ),
  grantedTimes: section(
    'VII.B',
    'Response time for perfected requests in which information was granted',
    ['InformationGrantedResponseTime', 'ProcessedResponseTime', 'IGR'],
    tracks,
  ),
  simpleBands: section(
    'VII.C(1)',
    'Simple perfected requests: response time in day increments',
    [
      'SimpleResponseTimeIncrements',
      'ComponentResponseTimeIncrements',
      'SRT',
      'ResponseTimeIncrementsOrganizationAssociation',
    ],
    bands,
  ),
  complexBands: section(
    'VII.C(2)',
    'Complex perfected requests: response time in day increments',
    [
      'ComplexResponseTimeIncrements',
      'ComponentResponseTimeIncrements',
      'CRT',
      'ResponseTimeIncrementsOrganizationAssociation',
    ],
    bands,
  ),
  expeditedBands: section(
    'VII.C(3)',
    'Requests granted expedited processing: response time in day increments',
    [
      'ExpeditedResponseTimeIncrements',
      'ComponentResponseTimeIncrements',
      'ERT',
      'ResponseTimeIncrementsOrganizationAssociation',
    ],
    bands,
  ),
  pendingPerfected: section(
    'VII.D',
    'Pending requests: all pending perfected requests',
    ['PendingPerfectedRequests', 'PendingPerfectedRequests', 'PPR'],
    nested({
      simple: ['SimplePendingRequestStatistics', 'Simple', pending],
      complex: ['ComplexPendingRequestStatistics', 'Complex', pending],
      expedited: ['ExpeditedPendingRequestStatistics', 'Expedited', pending],
    }),
  ),
  oldestRequests: section(
    'VII.E',
    'Ten oldest pending perfected requests',
    ['OldestPendingRequest', 'OldestPendingItems', 'OPR'],
    oldItems,
  ),
  expedited: section(
    'VIII.A',
    'Requests for expedited processing',
    ['ExpeditedProcessing', 'ExpeditedProcessing', 'EP'],
    numbers({
      ...adjudicated,
      withinTen: ['AdjudicationWithinTenDaysQuantity', 'Number adjudicated within ten calendar days', 'optional'],
    }),
  ),
  feeWaivers: section('VIII.B', 'Requests for fee waiver', ['FeeWaiver', 'FeeWaiver', 'FW'], numbers(adjudicated)),
  personnel: section(
    'IX',
    'FOIA personnel and costs',
    ['PersonnelAndCost', 'PersonnelAndCost', 'PC'],
    numbers({
      fullTime: ['FullTimeEmployeeQuantity', 'Number of full-time FOIA employees'],
      equivalent: ['EquivalentFullTimeEmployeeQuantity', 'Number of equivalent full-time FOIA employees'],
      staff: ['TotalFullTimeStaffQuantity', 'Total number of full-time FOIA staff'],
      processingCost: ['ProcessingCostAmount', 'Processing costs'],
      litigationCost: ['LitigationCostAmount', 'Litigation-related costs'],
      totalCost: ['TotalCostAmount', 'Total costs'],
    }),
  ),
  fees: section(
    'X',
    'Fees collected for processing requests',
    ['FeesCollected', 'FeesCollected', 'FC'],
    numbers({
      amount: ['FeesCollectedAmount', 'Total amount of fees collected'],
      share: ['FeesCollectedCostPercent', 'Share of total costs'],
    }),
  ),
  exclusions: section(
    'XI.A',
    'Number of times subsection (c) used',
    ['SubsectionUsed', 'SubsectionUsed', 'SU'],
    numbers({ timesUsed: ['TimesUsedQuantity', 'Number of times subsection used'] }),
  ),
  posted: section(
    'XI.B',
    'Number of subsection (a)(2) postings',
    ['SubsectionPost', 'Subsection', 'SP', 'SubsectionPostOrganizationAssociation'],
    numbers({
      foia: ['PostedbyFOIAQuantity', 'Records posted by the FOIA office', 'optional'],
      program: ['PostedbyProgramQuantity', 'Records posted by program offices', 'optional'],
    }),
  ),
  backlog: section(
    'XII.A',
    'Backlogs of FOIA requests and administrative appeals',
    ['Backlog', 'Backlog', 'BK'],
    numbers({
      requests: ['BackloggedRequestQuantity', 'Backlogged requests as of end of fiscal year'],
      appeals: ['BackloggedAppealQuantity', 'Backlogged appeals as of end of fiscal year'],
    }),
  ),
  consultations: section(
    'XII.B',
    'Consultations on FOIA requests: received, processed and pending',
    ['ProcessedConsultation', 'ProcessingStatistics', 'PCN'],
    processing,
  ),
  oldestConsultations: section(
    'XII.C',
    'Ten oldest pending consultations',
    ['OldestPendingConsultation', 'OldestPendingItems', 'OPC'],
    oldItems,
  ),
  requestsCompared: section(
    'XII.D(1)',
    'Comparison of requests received and processed',
    ['ProcessedRequestComparison', 'ProcessingComparison', 'RPC'],
    compared,
  ),
  backlogCompared: section(
    'XII.D(2)',
    'Comparison of backlogged requests',
    ['BackloggedRequestComparison', 'BacklogComparison', 'RBC'],
    backlogCompared,
  ),
  appealsCompared: section(
    'XII.E(1)',
    'Comparison of administrative appeals received and processed',
    ['ProcessedAppealComparison', 'ProcessingComparison', 'APC'],
    compared,
  ),
  appealBacklogCompared: section(
    'XII.E(2)',
    'Comparison of backlogged administrative appeals',
    ['BackloggedAppealComparison', 'BacklogComparison', 'ABC'],
    backlogCompared,
  ),
}
export type UsSectionKey = keyof typeof usSections
export type UsValue<K extends UsSectionKey> = (typeof usSections)[K] extends UsSectionShape<infer T> ? T : never
