/** @file Which plans there are, the last of each kind, and which of them is under way; kept in the reader's browser. */
import type { Plan, PlanKind } from './plan.ts';
import { soundPlans } from './kept-plans.ts';
import { Stored } from './stored.ts';

type Plans = Readonly<Partial<Record<PlanKind, Plan>>>;

interface Kept {
  readonly plans: Plans;
  readonly active: PlanKind | undefined;
}

export class Series {
  plans = $state.raw<Plans>({});
  active = $state<PlanKind | undefined>(undefined);
  readonly #stored = new Stored<Kept>('plans', () => undefined);

  /** The one under way. */
  get plan(): Plan | undefined {
    return this.active && this.plans[this.active];
  }

  async load(): Promise<void> {
    const kept = await this.#stored.load();
    if (!kept || this.active || !soundPlans(kept)) return;
    this.plans = { ...kept.plans, ...this.plans };
    this.active = kept.active;
  }

  /** A new plan, or one that goes on. */
  begin(plan: Plan): void {
    this.plans = { ...this.plans, [plan.kind]: plan };
    this.active = plan.kind;
    this.#keep();
  }

  /** What is done of it stays. */
  end(): void {
    if (!this.active) return;
    this.active = undefined;
    this.#keep();
  }

  #keep(): void {
    this.#stored.save({ plans: this.plans, active: this.active });
  }
}
