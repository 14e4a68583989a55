import type { IssueAction, IssueDetail } from "@/api/types";
import type { DictionaryCode } from "@/features/dictionaries/use-dictionary";

/** How a field is entered. */
export type Control =
  | { kind: "text" | "line"; max: number }
  | { kind: "choice"; dictionary: DictionaryCode }
  | {
      kind:
        | "lines"
        | "day"
        | "number"
        | "switch"
        | "yes_no"
        | "category"
        | "unit"
        | "helpers"
        | "request"
        | "concerned"
        | "order";
    }
  /** What the text of the issue suggests for another field. */
  | { kind: "offered"; field: "category" | "lead_organization_id" };

export type Values = Record<string, unknown>;
/** What a form is about: the issue, unless it is many at once. */
export type Subject = { issue?: IssueDetail; staff: boolean };

export type ActionField = {
  /** As in the body of the request. */
  name: string;
  /** The key of its label, where the name alone says too little. */
  label?: string;
  control: Control;
  required?: boolean;
  /** Whether it is asked at all, as far as it depends on the issue or on what was entered above. */
  when?: (subject: Subject, values: Values) => boolean;
};

export type ActionForm = {
  fields: readonly ActionField[];
  danger?: true;
  /** It leads on: the first of these among the allowed ones is the button that stands out. */
  onward?: true;
};

const text = (name: string, max: number, label?: string): ActionField => ({
  name,
  label,
  control: { kind: "text", max },
  required: true,
});
const choice = (name: string, dictionary: DictionaryCode, required = false): ActionField => ({
  name,
  control: { kind: "choice", dictionary },
  required,
});
const optional = (field: ActionField): ActionField => ({ ...field, required: false });
const reason = (max = 1000, label?: string) => text("reason", max, label);
const note = (max = 2000, label = "note_internal") => optional(text("note", max, label));
const category = (required: boolean): ActionField => ({ name: "category", control: { kind: "category" }, required });
const unit: ActionField = { name: "lead_organization_id", control: { kind: "unit" }, required: true };
/** What was suggested goes along, so that it is known how often it was right; many at once have no one text. */
const offered = (field: "category" | "lead_organization_id"): ActionField => ({
  name: "offered",
  control: { kind: "offered", field },
  when: ({ issue }) => issue !== undefined,
});
const helpers: ActionField = { name: "co_handlers", control: { kind: "helpers" } };
const day = (name: string, required = true): ActionField => ({ name, control: { kind: "day" }, required });
const slip: ActionField = { name: "slip", control: { kind: "line", max: 200 } };
/** Nobody has called back; of consultations a sample is. */
const slipNeeded = (issue: IssueDetail | undefined) =>
  Boolean(issue && !issue.called_back_at && issue.kind !== "consultation");
const needMet: ActionField = {
  name: "need_met",
  control: { kind: "number" },
  when: ({ issue }) => Boolean(issue?.need_kind),
};

/** What is asked for with each action: the one table behind the one drawer. */
export const actionForms: Record<IssueAction, ActionForm> = {
  update: {
    fields: [
      choice("kind", "issue_kinds", true),
      category(false),
      { name: "title", control: { kind: "line", max: 120 }, required: true },
      text("description", 4000),
      choice("need_kind", "need_kinds"),
      {
        name: "need_asked",
        control: { kind: "number" },
        required: true,
        when: (_, values) => Boolean(values.need_kind),
      },
    ],
  },
  delete: { fields: [], danger: true },
  submit: { fields: [], onward: true },
  accept: {
    fields: [
      category(true),
      offered("category"),
      choice("level", "issue_levels", true),
      choice("kind", "issue_kinds"),
      note(),
    ],
    onward: true,
  },
  require_info: { fields: [{ name: "items", control: { kind: "lines" }, required: true }] },
  supply_info: { fields: [text("text", 4000, "supplement")], onward: true },
  decline: { fields: [choice("ground", "decline_grounds", true), text("instead", 1000)], danger: true },
  reclassify: {
    fields: [category(false), choice("level", "issue_levels"), choice("kind", "issue_kinds"), reason(500)],
  },
  report_up: { fields: [reason()] },
  hand_down: { fields: [{ name: "organization_id", control: { kind: "unit" }, required: true }, reason()] },
  dispatch: { fields: [unit, offered("lead_organization_id"), helpers, note()], onward: true },
  redispatch: { fields: [unit, helpers, reason(500)] },
  sign: { fields: [], onward: true },
  contact: { fields: [text("text", 2000, "contact")], onward: true },
  solve_on_spot: { fields: [text("text", 4000, "done"), needMet] },
  phase_reply: { fields: [text("text", 4000, "phase_reply")] },
  assign_task: {
    fields: [
      { name: "organization_id", label: "task_unit", control: { kind: "unit" }, required: true },
      text("instruction", 2000),
      day("due_on", false),
      { name: "required", label: "lead_waits", control: { kind: "switch" } },
    ],
  },
  feedback: { fields: [text("text", 4000, "feedback")], onward: true },
  object: { fields: [reason(1000, "objection")] },
  request_extension: { fields: [day("until"), reason()] },
  request_ledger: { fields: [day("node_on"), reason(2000, "ledger")] },
  request_escalation: { fields: [reason()] },
  decide: {
    fields: [
      { name: "request_id", control: { kind: "request" }, required: true },
      { name: "granted", control: { kind: "yes_no" }, required: true },
      {
        ...day("until", false),
        when: ({ issue }, values) =>
          values.granted === true &&
          Boolean(issue?.requests.find((one) => one.id === values.request_id && one.proposed_on)),
      },
      // A refusal is final and says why.
      { ...text("note", 1000, "decision"), when: (_, values) => values.granted === false },
    ],
    onward: true,
  },
  escalate: { fields: [reason()] },
  resume: { fields: [note(2000, "note")], onward: true },
  progress: { fields: [text("text", 4000, "progress"), day("next_on", false)] },
  reply: {
    fields: [
      choice("result", "reply_results", true),
      text("text", 4000, "reply"),
      { ...text("basis", 1000), when: (_, values) => values.result === "explained" },
      needMet,
      {
        ...text("override_reason", 500),
        when: ({ issue }) => Boolean(issue?.parts.some((part) => part.required && !part.done_at)),
      },
    ],
    onward: true,
  },
  release: { fields: [note()], onward: true },
  return: { fields: [reason()] },
  confirm: {
    fields: [
      choice("result", "confirmations", true),
      { name: "redo", control: { kind: "switch" }, when: (_, values) => values.result === "partly" },
      {
        ...text("note", 2000, "own_words"),
        when: (_, values) => !["solved", undefined].includes(values.result as string),
      },
    ],
    onward: true,
  },
  call_back: {
    fields: [text("text", 2000, "heard"), { name: "matches", control: { kind: "yes_no" }, required: true }],
    onward: true,
  },
  strike_off: {
    // Whether one is needed is known beforehand; of many at once each row says so itself.
    fields: [
      { ...slip, required: true, when: ({ issue }) => slipNeeded(issue) },
      { ...slip, label: "slip_optional", when: ({ issue }) => !slipNeeded(issue) },
    ],
    onward: true,
  },
  reopen: { fields: [reason()], onward: true },
  supervise: {
    fields: [
      text("text", 2000, "demand"),
      day("due_on"),
      { name: "organization_id", label: "answering_unit", control: { kind: "concerned" } },
    ],
  },
  report_supervision: {
    fields: [
      { name: "order_id", control: { kind: "order" }, required: true },
      text("text", 4000, "supervision_report"),
      { name: "is_final", control: { kind: "switch" } },
    ],
    onward: true,
  },
  close_supervision: {
    fields: [{ name: "order_id", control: { kind: "order" }, required: true }, text("note", 1000, "finding")],
  },
  comment: {
    // What the enterprise itself writes is shared anyway.
    fields: [text("text", 2000), { name: "shared", control: { kind: "switch" }, when: ({ staff }) => staff }],
  },
  withdraw: { fields: [reason(500)], danger: true },
};

const words = Object.keys(actionForms);

/** The actions of a row in the order of the table, which is that of an issue's life; of others we know nothing. */
export function ordered(allowed: readonly string[]): IssueAction[] {
  return (words as IssueAction[]).filter((action) => allowed.includes(action));
}

/** The one that leads on; what was begun ends before something new begins. */
export function onward(actions: readonly IssueAction[]): IssueAction | undefined {
  return actions.find((action) => actionForms[action].onward);
}

/** The last step of the address of an action. */
export const stepOf = (action: IssueAction) => action.replaceAll("_", "-");

/** With what a form opens. */
export function initialOf(action: IssueAction, issue: IssueDetail): Values {
  const waiting = issue.requests.filter((request) => request.state === "open");
  switch (action) {
    case "update": {
      const { kind, category, title, description, need_kind, need_asked } = issue;
      return { kind, category, title, description, need_kind, need_asked };
    }
    case "accept":
      return { category: issue.category };
    case "decide":
      return waiting.length === 1 ? { request_id: waiting[0]?.id, until: waiting[0]?.proposed_on } : {};
    case "assign_task":
      return { required: true };
    case "report_supervision":
    case "close_supervision": {
      const open = issue.supervision_orders.filter((order) => order.state !== "closed");
      return open.length === 1 ? { order_id: open[0]?.id } : {};
    }
    case "call_back":
      return { matches: true };
    default:
      return {};
  }
}

/** The body of the request. A cleared field of a draft is told as such; elsewhere what is empty stays away. */
export function bodyOf(action: IssueAction, values: Values): Values {
  const body: Values = {};
  for (const { name, control } of actionForms[action].fields) {
    const value = values[name];
    const empty = value === undefined || value === null || value === "";
    if (control.kind === "lines") body[name] = lines(value);
    else if (!empty) body[name] = value;
    else if (action === "update") body[name] = null;
  }
  return body;
}

function lines(value: unknown): string[] {
  return String(value ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
