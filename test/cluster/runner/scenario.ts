/** A JSON value; manifests are data. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** An API object as it is sent. The runner puts it into the scenario's namespace. */
export type Manifest = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly [name: string]: Json };
  readonly [name: string]: Json;
};

/** Something that is done to the cluster in a scenario. */
export type Action =
  | { readonly kind: 'apply'; readonly objects: readonly Manifest[] }
  | { readonly kind: 'delete'; readonly object: 'Pod' | 'Secret' | 'ConfigMap'; readonly name: string }
  | { readonly kind: 'cordon'; readonly on: boolean }
  | { readonly kind: 'taint'; readonly key: string; readonly value: string; readonly on: boolean }
  | { readonly kind: 'kubelet'; readonly node: string; readonly on: boolean };

/** A later act: once the text stands in what the cluster shows, the actions are done. */
export type Act = { readonly after: string; readonly actions: readonly Action[] };

/** What the answer must be. */
export type Expectation =
  | {
      readonly kind: 'fault';
      /** Any one of them must be `findings[0].id`; any active error elsewhere must be one of these or of `beside`. */
      readonly ids: readonly string[];
      readonly beside?: readonly string[];
      /** Each must stand in title, why or evidence of that finding; `a|b` means any of them; case does not matter. */
      readonly texts: readonly string[];
    }
  /** No active finding of severity error or critical. */
  | { readonly kind: 'healthy' };

/** One way for a workload to be, made for real and judged. Data only. */
export type Scenario = {
  /** Unique; the namespace is named after it. */
  readonly name: string;
  /** What is wrong, in words. */
  readonly summary: string;
  /** Whether it belongs to the run without `--all`. */
  readonly chosen: boolean;
  /** It changes the nodes: it runs alone, after all others. */
  readonly alone?: boolean;
  readonly namespaceLabels?: Readonly<Record<string, string>>;
  /** What is done before the objects are made, and undone at the end, whatever happens. */
  readonly before?: readonly Action[];
  readonly undo?: readonly Action[];
  readonly objects: readonly Manifest[];
  readonly acts?: readonly Act[];
  /** Texts that the cluster itself shows once the scenario is what it says: see `describe.ts` for the lines. */
  readonly shows: readonly string[];
  readonly expect: Expectation;
  /** What to name on the command line of `diagnose`, when the namespace alone will not do. */
  readonly target?: string;
  /** How long it may take, all in all. */
  readonly seconds?: number;
};

/** The namespace of a scenario. */
export const namespaceOf = (scenario: Pick<Scenario, 'name'>): string => `sc-${scenario.name}`;
