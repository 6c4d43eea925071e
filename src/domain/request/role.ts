/** Roles of the people in a public body. One person may have several. */
export const roles = ['intake', 'case-officer', 'approver', 'publisher', 'auditor', 'administrator'] as const
export type Role = (typeof roles)[number]
