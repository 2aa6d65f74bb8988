// What a worker registers: every export is a workflow.
export { backup } from './backup.ts'
export { guardian } from './guardian.ts'
export { prune } from './prune.ts'
export { scheduledBackup } from './scheduled-backup.ts'
export { tellPeople } from './tell-people.ts'
export { verify } from './verify.ts'
