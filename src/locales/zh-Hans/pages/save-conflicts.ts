import type { Messages } from '../../messages.ts'

export const saveConflicts: Messages['saveConflicts'] = {
  title: '其他人员已先行保存',
  lede: '您打开此页后，其他人员已保存了改动。他人的内容没有被覆盖，您填写的内容仍保留在表单中。请对照两者；如再次保存，将以您的内容替换他人的内容。',
  ledeOfAction: '您打开此页后，其他人员已保存了改动，因此您的操作没有执行。请查看当前内容，确有需要再重新操作。',
  table: '其间他人保存的内容与您准备保存的内容',
  field: '项目',
  theirs: '当前已保存',
  yours: '您填写的',
  by: (name, when) => `${name}，${when}`,
  query: '视图的筛选条件',
  forWhom: '适用人员',
  viewTaken: '已有同名视图。如再次保存，将以您的视图替换原有视图。',
}
