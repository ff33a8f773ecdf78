import type { ActorElement } from "../../app/screen-element.ts";
import type { BulkAction, BulkResults, Employee } from "../../app/documents.ts";
import { inParts } from "../../app/feedback.ts";
import { Mistake } from "../../app/mistakes.ts";

/** Employees that are changed with one question: few enough that one sees how far it is and can stop. */
const PART = 25;

export type Outcome = BulkResults["results"][number] & { readonly comment: string };

export interface Wish {
  readonly action: BulkAction;
  readonly value: string | readonly string[] | null;
}

/** Code of employees who were not come to any more. */
export const LEFT_OUT = "cancelled";

/** Does the same to many employees and tells what became of each; what was done stays done when somebody stops. */
export async function changeMany(
  actor: ActorElement,
  employees: readonly Employee[],
  { action, value }: Wish,
  title: string,
): Promise<readonly Outcome[]> {
  let broken: string | undefined;
  // Once a part is refused as a whole the rest is not asked for. What was done before is told: passwords are told once.
  const change = async (extensions: readonly string[]): Promise<BulkResults["results"]> => {
    if (broken === undefined) {
      try {
        return (await actor.request("employees/bulk", { extensions, action, value })).results;
      } catch (failure) {
        broken = Mistake.from(failure).code;
      }
    }
    const code = broken;
    return extensions.map((extension) => ({ extension, ok: false, code, password: "" }));
  };
  const numbers = employees.map(({ extension }) => extension);
  const results = await actor.app.feedback.during(title, (progress, signal) =>
    inParts(numbers, PART, change, progress, signal),
  );
  const found = new Map(results.map((result) => [result.extension, result]));
  return employees.map(({ extension, comment }) => ({
    ...(found.get(extension) ?? { extension, ok: false, code: LEFT_OUT, password: "" }),
    comment,
  }));
}
