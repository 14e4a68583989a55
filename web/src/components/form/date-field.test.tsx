import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { DateField } from "@/components/form/date-field";

test("a date has its name before the calendar has come, and after", { timeout: 30_000 }, async () => {
  render(<DateField aria-label="自" value="2026-03-01" />);
  const waiting = screen.getByRole("textbox", { name: "自" });
  expect(waiting.getAttribute("aria-busy")).toBe("true");
  await screen.findByPlaceholderText(/.+/, undefined, { timeout: 20_000 });
  const ready = screen.getByRole("textbox", { name: "自" });
  expect(ready.getAttribute("aria-busy")).toBeNull();
  expect((ready as HTMLInputElement).value).toBe("2026-03-01");
});
