import type { Me } from "@/api/types";

export const permissions = [
  "enterprises.read",
  "enterprises.lookup",
  "enterprises.create",
  "enterprises.merge",
  "enterprises.import",
  "enterprises.export",
  "officers.read",
  "officers.manage",
  "organizations.manage",
  "users.manage",
  "api_clients.manage",
  "registrations.review",
  "assignments.manage",
  "own_enterprises",
  "audit.read",
  "jobs.manage",
  "dictionaries.manage",
  "clocks.manage",
  "issues.read",
  "issues.create",
  "issues.coordinate",
  "issues.handle",
  "issues.supervise",
  "conferences.read",
] as const;
export type Permission = (typeof permissions)[number];

export function can(me: Pick<Me, "permissions">, permission: Permission): boolean {
  return me.permissions.includes(permission);
}

/** Somebody with a role in an organisation, as opposed to a firm's own agent. */
export function isStaff(me: Pick<Me, "memberships">): boolean {
  return me.memberships.length > 0;
}

export type Place = {
  id:
    | "my"
    | "my_issues"
    | "issues"
    | "common_problems"
    | "needs"
    | "conferences"
    | "supervision"
    | "enterprises"
    | "lookup"
    | "imports"
    | "duplicates"
    | "registrations"
    | "exports"
    | "officers"
    | "organizations"
    | "users"
    | "api_clients"
    | "audit"
    | "territories"
    | "dictionaries"
    | "jobs"
    | "calendars"
    | "sla_profiles";
  to:
    | "/my"
    | "/issues"
    | "/common-problems"
    | "/needs"
    | "/conferences"
    | "/supervision"
    | "/enterprises"
    | "/lookup"
    | "/imports"
    | "/duplicates"
    | "/registrations"
    | "/exports"
    | "/officers"
    | "/organizations"
    | "/users"
    | "/api-clients"
    | "/audit"
    | "/territories"
    | "/dictionaries"
    | "/jobs"
    | "/calendars"
    | "/sla-profiles";
  permission: Permission;
  group: "work" | "people" | "platform";
  /** Not for a firm's own agent, whose few enterprises are listed on "my". */
  staff?: true;
};

/** The navigation, in order; the first place that a person may enter is where they land. */
export const places: readonly Place[] = [
  { id: "my", to: "/my", permission: "own_enterprises", group: "work" },
  { id: "my_issues", to: "/issues", permission: "own_enterprises", group: "work" },
  { id: "issues", to: "/issues", permission: "issues.read", group: "work", staff: true },
  { id: "conferences", to: "/conferences", permission: "conferences.read", group: "work" },
  { id: "supervision", to: "/supervision", permission: "issues.supervise", group: "work" },
  { id: "enterprises", to: "/enterprises", permission: "enterprises.read", group: "work", staff: true },
  { id: "lookup", to: "/lookup", permission: "enterprises.lookup", group: "work" },
  { id: "common_problems", to: "/common-problems", permission: "issues.coordinate", group: "work", staff: true },
  { id: "needs", to: "/needs", permission: "issues.read", group: "work", staff: true },
  { id: "imports", to: "/imports", permission: "enterprises.import", group: "work" },
  { id: "duplicates", to: "/duplicates", permission: "enterprises.merge", group: "work" },
  { id: "registrations", to: "/registrations", permission: "registrations.review", group: "work" },
  { id: "exports", to: "/exports", permission: "enterprises.export", group: "work" },
  { id: "officers", to: "/officers", permission: "officers.read", group: "people" },
  { id: "organizations", to: "/organizations", permission: "organizations.manage", group: "platform" },
  { id: "territories", to: "/territories", permission: "organizations.manage", group: "platform" },
  { id: "users", to: "/users", permission: "users.manage", group: "platform" },
  { id: "api_clients", to: "/api-clients", permission: "api_clients.manage", group: "platform" },
  { id: "audit", to: "/audit", permission: "audit.read", group: "platform" },
  { id: "dictionaries", to: "/dictionaries", permission: "dictionaries.manage", group: "platform" },
  { id: "calendars", to: "/calendars", permission: "clocks.manage", group: "platform" },
  { id: "sla_profiles", to: "/sla-profiles", permission: "clocks.manage", group: "platform" },
  { id: "jobs", to: "/jobs", permission: "jobs.manage", group: "platform" },
];

type Caller = Pick<Me, "permissions" | "memberships">;

export function placesOf(me: Caller): Place[] {
  return places.filter((place) => can(me, place.permission) && (!place.staff || isStaff(me)));
}

/** Whoever coordinates, handles or supervises issues begins with those that wait for him. */
const desks: readonly Permission[] = ["issues.coordinate", "issues.handle", "issues.supervise"];
/** Where work begins for the others, by what somebody may do: the first of these that he may enter. */
const landings: readonly Place["id"][] = ["my", "enterprises", "issues", "lookup", "organizations", "users"];

/** An enterprise account whose registration still waits has no permission yet; its own page says so. */
export function landing(me: Caller): Place["to"] {
  const open = placesOf(me);
  if (desks.some((permission) => can(me, permission)) && open.some((place) => place.id === "issues")) return "/issues";
  const first = landings.flatMap((id) => open.find((place) => place.id === id) ?? [])[0] ?? open[0];
  return first?.to ?? "/my";
}
