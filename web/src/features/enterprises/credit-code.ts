// 统一社会信用代码, GB 32100-2015: 18 characters, the last one checks the others.
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

export function normalizeCreditCode(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s'’-]/g, "")
    .toUpperCase();
}

export function checkCharacter(code: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31];
}

export function isCreditCode(code: string): boolean {
  return code.length === 18 && checkCharacter(code) === code[17];
}

/** GB 11714: positions 9–16 give position 17, over digits and the whole alphabet. */
function isOrganizationCode(body: string): boolean {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number.parseInt(body[index] ?? "0", 36), 0);
  return body[8] === "0123456789X"[(11 - (sum % 11)) % 11];
}

/**
 * The letters O, I, Z and S do not occur: whoever typed one meant 0, 1, 2 or 5. The reading is only offered
 * when it passes both checks, and never taken silently.
 */
export function suggestCreditCode(text: string): string | undefined {
  const code = normalizeCreditCode(text);
  if (code.length !== 18 || isCreditCode(code)) return undefined;
  const digits: Record<string, string> = { O: "0", I: "1", Z: "2", S: "5" };
  const reading = code.replace(/[OIZS]/g, (letter) => digits[letter] ?? letter);
  return reading !== code && isCreditCode(reading) && isOrganizationCode(reading.slice(8, 17)) ? reading : undefined;
}
