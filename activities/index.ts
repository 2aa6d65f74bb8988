import { abandonRun } from './abandon-run.ts'
import type { BackupActivities } from './backup-types.ts'
import { closeUnit } from './close-unit.ts'
import { copySnapshots } from './copy-snapshots.ts'
import type { CopyActivities } from './copy-types.ts'
import type { ActivityDeps } from './deps.ts'
import { inTemporalTerms } from './errors.ts'
import { exportUnit } from './export-unit.ts'
import type { GuardActivities } from './guard-types.ts'
import { lookAfterProjects } from './look-after-projects.ts'
import type { NotifyActivities } from './notify-types.ts'
import { planBackup } from './plan-backup.ts'
import { prepareBackup } from './prepare-backup.ts'
import { pruneProject } from './prune-project.ts'
import type { PruneActivities } from './prune-types.ts'
import { matchType } from './restore/match-type.ts'
import { openPlan } from './restore/open-plan.ts'
import { planType } from './restore/plan-type.ts'
import { prepareRestore } from './restore/prepare-restore.ts'
import { sealPlan } from './restore/seal-plan.ts'
import type { PlanActivities } from './restore-types.ts'
import { sealSnapshot } from './seal-snapshot.ts'
import { skipUnit } from './skip-unit.ts'
import { sweepUnit } from './sweep-unit.ts'
import { noticeReceivers, tell } from './tell.ts'
import { explainDamage } from './verify/explain-damage.ts'
import { openSnapshot } from './verify/open-snapshot.ts'
import { prepareVerify } from './verify/prepare-verify.ts'
import { repairDamage } from './verify/repair-damage.ts'
import { storeReport } from './verify/store-report.ts'
import { verifyDataUnit } from './verify/verify-data-unit.ts'
import { verifyLiveUnit } from './verify/verify-live-unit.ts'
import { verifyReferencesUnit } from './verify/verify-references-unit.ts'
import { verifyStructure } from './verify/verify-structure.ts'
import { verifySnapshot } from './verify-snapshot.ts'
import type { ReadActivities, VerifyActivities } from './verify-types.ts'

type WriteActivities = BackupActivities & CopyActivities & VerifyActivities & NotifyActivities & GuardActivities

/** What the queue `lifeboat-write` can do: it needs the public recipients, and never the identity. */
export function createWriteActivities(deps: ActivityDeps): WriteActivities {
  const activities: WriteActivities = {
    prepareBackup: (input) => prepareBackup(deps, input),
    planBackup: (input) => planBackup(deps, input),
    exportUnit: (input) => exportUnit(deps, input),
    sweepUnit: (input) => sweepUnit(deps, input),
    closeUnit: (input) => closeUnit(deps, input),
    skipUnit: (input) => skipUnit(deps, input),
    sealSnapshot: (input) => sealSnapshot(deps, input),
    abandonRun: (input) => abandonRun(deps, input),
    copySnapshots: (input) => copySnapshots(deps, input),
    prepareVerify: (input) => prepareVerify(deps, input),
    verifyStructure: (input) => verifyStructure(deps, input),
    verifyLiveUnit: (input) => verifyLiveUnit(deps, input),
    repairDamage: (input) => repairDamage(deps, input),
    explainDamage: (input) => explainDamage(deps, input),
    storeReport: (input) => storeReport(deps, input),
    noticeReceivers: (input) => noticeReceivers(deps, input),
    tell: (input) => tell(deps, input),
    lookAfterProjects: () => lookAfterProjects(deps),
  }
  return inTemporalTerms(activities, ['prepareBackup', 'planBackup', 'prepareVerify'])
}

/** What the queue `lifeboat-read` can do: everything that decrypts. */
export function createReadActivities(deps: ActivityDeps): ReadActivities & PlanActivities {
  const activities: ReadActivities & PlanActivities = {
    openSnapshot: (input) => openSnapshot(deps, input),
    verifyDataUnit: (input) => verifyDataUnit(deps, input),
    verifyReferencesUnit: (input) => verifyReferencesUnit(deps, input),
    verifySnapshot: (input) => verifySnapshot(deps, input),
    prepareRestore: (input) => prepareRestore(deps, input),
    matchType: (input) => matchType(deps, input),
    planType: (input) => planType(deps, input),
    sealPlan: (input) => sealPlan(deps, input),
    openPlan: (input) => openPlan(deps, input),
  }
  return inTemporalTerms(activities, ['prepareRestore'])
}

/** What the queue `lifeboat-prune` can do: what deletes. */
export function createPruneActivities(deps: ActivityDeps): PruneActivities {
  const activities: PruneActivities = {
    pruneProject: (input) => pruneProject(deps, input),
  }
  return inTemporalTerms(activities)
}
