/** How dates of three numbers are written, and read where the year does not show itself. */
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const
export type DateOrder = (typeof dateOrders)[number]
