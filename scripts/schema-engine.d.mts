export function examineHistory(
  url: string,
  folder: string,
  schema: string,
): Promise<{
  diagnosis: { editedMigrationNames: string[]; failedMigrationNames: string[]; history: unknown }
  appliedMigrationNames: string[]
}>

export function pushSchema(
  url: string,
  schema: string,
  besides: string[],
): Promise<{ executedSteps: number; refused: string[] }>
