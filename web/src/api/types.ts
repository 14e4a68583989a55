import type { components, paths } from "@/api/schema.gen";

// The names by which the features know the API's types: one place to mend when the document renames one.
type S = components["schemas"];

export type Tokens = S["TokenOut"];
export type Session = S["SessionOut"];
export type Me = S["Me"];
export type Territory = S["Territory"];
export type Dictionary = S["Dictionary"];
export type DictionaryEntry = S["DictionaryEntry"];
export type Organization = S["Organization"];
export type OrganizationIn = S["OrganizationIn"];
export type OrganizationPatch = S["OrganizationPatch"];
export type User = S["User"];
export type UserIn = S["UserIn"];
export type UserPatch = S["UserPatch"];
export type Membership = S["Membership"];
export type MembershipIn = S["MembershipIn"];
export type Officer = S["Officer"];
export type OfficerIn = S["OfficerIn"];
export type OfficerPatch = S["OfficerPatch"];
export type AbsenceIn = S["AbsenceIn"];
export type ApiClient = S["ApiClient"];
export type ApiClientIn = S["ApiClientIn"];
export type Registration = S["Registration"];
export type RegistrationIn = S["RegistrationIn"];
export type Enterprise = S["Enterprise"];
export type EnterpriseDetail = S["EnterpriseDetail"];
export type EnterpriseIn = S["EnterpriseIn"];
export type EnterprisePatch = S["EnterprisePatch"];
export type EnterpriseCard = S["EnterpriseCard"];
export type Identifier = S["Identifier"];
export type IdentifierIn = S["IdentifierIn"];
export type StatusEntry = S["StatusEntry"];
export type Contact = S["Contact"];
export type ContactIn = S["ContactIn"];
export type Indicator = S["Indicator"];
export type IndicatorIn = S["IndicatorIn"];
export type Attachment = S["Attachment"];
export type AttachmentKind = S["AttachmentKind"];
export type Agent = S["Agent"];
export type EnterpriseInvitation = S["EnterpriseInvitation"];
export type CreatedInvitation = S["CreatedInvitation"];
export type Assignment = S["Assignment"];
export type AssignmentIn = S["AssignmentIn"];
export type Import = S["Import"];
export type ImportPatch = S["ImportPatch"];
export type Export = S["Export"];
export type ExportIn = S["ExportIn"];
export type ExportColumn = S["Column"];
export type PreviewRow = S["PreviewRow"];
export type ImportRow = S["ReportLine"];
export type FirstRow = S["FirstRow"];
export type Finding = S["FindingOut"];
export type ImportField = S["Field"];
export type ImportKind = Import["kind"];
export type StatusIn = S["StatusIn"];
export type CertificationIn = S["CertificationIn"];
export type OrganizationKind = S["OrganizationKind"];

type Query<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } }
  ? NonNullable<Q>
  : never;
export type EnterpriseQuery = Query<"/api/v1/enterprises">;
export type ImportQuery = Query<"/api/v1/imports">;
export type OfficerQuery = Query<"/api/v1/officers">;
export type UserQuery = Query<"/api/v1/users">;
