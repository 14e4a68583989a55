/** The header that carries a reason into the audit trail; a header holds no Chinese, so it travels percent-encoded. */
export function auditReason(reason: string | undefined) {
  return reason ? { "X-Audit-Reason": encodeURIComponent(reason) } : {};
}
