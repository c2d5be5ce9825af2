import type { AnyCause } from '../../signals/any-cause.ts';
import { controllerStalled } from './controller-stalled.ts';
import { limitrangeMax } from './limitrange-max.ts';
import { limitrangeMin } from './limitrange-min.ts';
import { limitrangeRatio } from './limitrange-ratio.ts';
import { namespaceNodeSelectorConflict } from './namespace-node-selector-conflict.ts';
import { namespaceTerminating } from './namespace-terminating.ts';
import { openshiftSccDenied } from './openshift-scc-denied.ts';
import { pausedOrZero } from './paused-or-zero.ts';
import { podSecurityViolation } from './pod-security-violation.ts';
import { podTemplateInvalid } from './pod-template-invalid.ts';
import { priorityClassMissing } from './priority-class-missing.ts';
import { quotaExceeded } from './quota-exceeded.ts';
import { quotaMissingResources } from './quota-missing-resources.ts';
import { quotaUncovered } from './quota-uncovered.ts';
import { runtimeClassMissing } from './runtime-class-missing.ts';
import { serviceAccountMissing } from './service-account-missing.ts';
import { statefulsetBlockedByPredecessor } from './statefulset-blocked-by-predecessor.ts';
import { validatingPolicyDenied } from './validating-policy-denied.ts';
import { webhookDenied } from './webhook-denied.ts';
import { webhookUnreachable } from './webhook-unreachable.ts';

/** Causes of the creation family, sorted by id. */
export const creationCauses: readonly AnyCause[] = [
  controllerStalled,
  limitrangeMax,
  limitrangeMin,
  limitrangeRatio,
  namespaceNodeSelectorConflict,
  namespaceTerminating,
  openshiftSccDenied,
  pausedOrZero,
  podSecurityViolation,
  podTemplateInvalid,
  priorityClassMissing,
  quotaExceeded,
  quotaMissingResources,
  quotaUncovered,
  runtimeClassMissing,
  serviceAccountMissing,
  statefulsetBlockedByPredecessor,
  validatingPolicyDenied,
  webhookDenied,
  webhookUnreachable,
];
