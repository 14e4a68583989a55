/**
 * Figures travel as integers in the unit of their definition. Three of those are too fine for people:
 * fen are read as 万元, hundredths of a percent as percent, and so they are entered, too.
 */
const scales: Record<string, { factor: number; digits: number; shown: string }> = {
  fen: { factor: 1_000_000, digits: 2, shown: "wan" },
  permyriad: { factor: 100, digits: 2, shown: "percent" },
};

export function shownUnit(unit: string | null | undefined): string {
  return unit ? (scales[unit]?.shown ?? unit) : "";
}

export function toShown(value: number, unit: string | null | undefined): number {
  return value / (scales[unit ?? ""]?.factor ?? 1);
}

export function fromShown(value: number, unit: string | null | undefined): number {
  return Math.round(value * (scales[unit ?? ""]?.factor ?? 1));
}

export function digitsOf(unit: string | null | undefined): number {
  return scales[unit ?? ""]?.digits ?? 0;
}

/** `2025`, `2025-Q3`, `2025-09` or several months as `2025-01/06`, as the frequency of the indicator asks. */
export function isPeriod(text: string, frequency: string | null | undefined): boolean {
  const year = "(19|20)\\d{2}";
  const month = "(0[1-9]|1[0-2])";
  const patterns: Record<string, string> = { year, quarter: `${year}-?Q[1-4]`, month: `${year}-${month}(/${month})?` };
  const pattern = patterns[frequency ?? ""] ?? `${year}(-?Q[1-4]|-(0[1-9]|1[0-2]))?`;
  return new RegExp(`^${pattern}$`).test(text);
}
