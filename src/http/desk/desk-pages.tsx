import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { auditExportPages } from './audit/audit-export-pages.tsx'
import { auditPages } from './audit/audit-pages.tsx'
import { workPages } from './audit/work-routes.tsx'
import { casePages } from './case/case-pages.tsx'
import { findingPages } from './case/finding-pages.tsx'
import { safeCopyPages } from './case/safe-copy-pages.tsx'
import { splitPages } from './case/split-pages.tsx'
import { enterPages } from './entry/enter-pages.tsx'
import { assignPages } from './ledger/assign-pages.tsx'
import { boardPages } from './ledger/board-pages.tsx'
import { calendarPages } from './ledger/calendar-pages.tsx'
import { exportPages } from './ledger/export-pages.tsx'
import { ledgerPages } from './ledger/ledger-pages.tsx'
import { satisfactionPages } from './ledger/satisfaction-pages.tsx'
import { taskPages } from './ledger/task-pages.tsx'
import { viewPages } from './ledger/view-pages.tsx'
import { intakePages } from './mail/intake-pages.tsx'
import { outboxPages } from './mail/outbox-pages.tsx'
import { officeCalendarPages } from './office/calendar-pages.tsx'
import { caseworkSettingsPages } from './office/casework-pages.tsx'
import { digestPages } from './office/digest-pages.tsx'
import { importPages } from './office/import-routes.tsx'
import { officeHistoryPages } from './office/office-history-pages.tsx'
import { officePages } from './office/office-pages.tsx'
import { peoplePages } from './office/people-pages.tsx'
import { redactionPages } from './redaction/redaction-pages.tsx'
import { releasePages } from './release/release-pages.tsx'

/** The pages of the body's own people. */
export function deskPages(): Hono<AppEnv> {
  return (
    new Hono<AppEnv>()
      .route('/', ledgerPages())
      .route('/', boardPages())
      .route('/', exportPages())
      .route('/', taskPages())
      .route('/', viewPages())
      .route('/', enterPages())
      .route('/', assignPages())
      .route('/', intakePages())
      .route('/', importPages())
      .route('/', outboxPages())
      .route('/', peoplePages())
      .route('/', officeHistoryPages())
      .route('/', officePages())
      .route('/', officeCalendarPages())
      .route('/', digestPages())
      .route('/', calendarPages())
      .route('/', caseworkSettingsPages())
      .route('/', satisfactionPages())
      .route('/', splitPages())
      .route('/', findingPages())
      .route('/', redactionPages())
      .route('/', releasePages())
      .route('/', safeCopyPages())
      .route('/', casePages())
      // Before what they stand in for, where an office is large.
      .route('/', workPages())
      .route('/', auditExportPages())
      .route('/', auditPages())
  )
}
