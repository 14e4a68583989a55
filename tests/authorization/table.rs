//! Who may do what: the expected status of every operation for every kind of caller, on a row of his own area.
//!
//! The last column says what a row outside of the area answers: `hidden` (401 without credentials, 404 to everyone
//! else: nobody learns that it exists); a status, for callers that the operation does not refuse by role; `-` where
//! no row is named. 412, 409 and 422 are what a permitted caller gets for a stale version, an ended row or a value
//! that is looked at only after the permission, so that the walk leaves the rows as they are.

/// Columns of [`TABLE`]: the log-in or the scope of the API client, all of district A.
pub const CALLERS: [&str; 15] = [
    "anonymous",
    "admin_a",
    "coordinator_a",
    "coordinator_a1",
    "coordinator_park",
    "officer_a1",
    "handler_a",
    "lead_a",
    "supervisor_a",
    "leader_a",
    "firm",
    "enterprises:read",
    "enterprises:write",
    "imports:write",
    "officers:read",
];

/// One line per operation, as in `zhuqi::routes`.
pub const TABLE: &str = "
operation                                                        anon admi coor town park offi hand lead supe chef firm read writ impo offr  foreign

post   /api/v1/auth/login                                         401  401  401  401  401  401  401  401  401  401  401  401  401  401  401  -
post   /api/v1/auth/refresh                                       401  401  401  401  401  401  401  401  401  401  401  401  401  401  401  -
post   /api/v1/auth/logout                                        401  204  204  204  204  204  204  204  204  204  204  204  204  204  204  -
post   /api/v1/auth/password                                      401  422  422  422  422  422  422  422  422  422  422  403  403  403  403  -
get    /api/v1/auth/sessions                                      401  200  200  200  200  200  200  200  200  200  200  403  403  403  403  -
delete /api/v1/auth/sessions/{session_id}                         401  204  204  204  204  204  204  204  204  204  204  403  403  403  403  404
get    /api/v1/me                                                 401  200  200  200  200  200  200  200  200  200  200  200  200  200  200  -
patch  /api/v1/me                                                 401  200  200  200  200  200  200  200  200  200  200  403  403  403  403  -
post   /oauth/token                                               401  401  401  401  401  401  401  401  401  401  401  401  401  401  401  -

get    /api/v1/enterprises                                        401  403  200  200  200  200  403  403  200  200  200  200  200  200  403  -
post   /api/v1/enterprises                                        401  403  201  201  201  403  403  403  403  403  403  403  201  403  403  422
post   /api/v1/enterprises/bulk                                   401  403  200  200  200  403  403  403  403  403  403  403  403  200  403  200
get    /api/v1/enterprises/cards                                  401  403  200  200  200  200  200  200  403  200  403  403  403  403  403  -
get    /api/v1/enterprises/by-credit-code/{code}                  401  404  200  200  200  200  404  404  200  200  200  200  200  200  404  hidden
get    /api/v1/enterprises/{id}                                   401  404  200  200  200  200  404  404  200  200  200  200  200  200  404  hidden
patch  /api/v1/enterprises/{id}                                   401  404  412  412  412  403  404  404  403  403  403  403  412  403  404  hidden
delete /api/v1/enterprises/{id}                                   401  404  412  412  412  403  404  404  403  403  403  403  403  403  404  hidden
get    /api/v1/enterprises/{id}/identifiers                       401  404  200  200  200  200  404  404  200  200  200  200  200  200  404  hidden
post   /api/v1/enterprises/{id}/identifiers                       401  404  422  422  422  403  404  404  403  403  403  403  422  403  404  hidden
post   /api/v1/enterprises/{id}/identifiers/{identifier_id}/end   401  404  409  409  409  403  404  404  403  403  403  403  409  403  404  hidden
get    /api/v1/enterprises/{id}/status-history                    401  404  200  200  200  200  404  404  200  200  200  200  200  200  404  hidden
post   /api/v1/enterprises/{id}/status                            401  404  412  412  412  403  404  404  403  403  403  403  412  403  404  hidden
get    /api/v1/enterprises/{id}/contacts                          401  404  200  200  200  200  404  404  200  200  200  200  200  200  404  hidden
post   /api/v1/enterprises/{id}/contacts                          401  404  422  422  422  422  404  404  403  403  422  403  422  403  404  hidden
get    /api/v1/enterprises/{id}/contacts/{contact_id}             401  404  200  200  200  200  404  404  200  200  200  200  200  200  404  hidden
patch  /api/v1/enterprises/{id}/contacts/{contact_id}             401  404  412  412  412  412  404  404  403  403  412  403  412  403  404  hidden
delete /api/v1/enterprises/{id}/contacts/{contact_id}             401  404  412  412  412  412  404  404  403  403  412  403  412  403  404  hidden
post   /api/v1/enterprises/{id}/contacts/{contact_id}/reveal      401  404  200  200  200  200  404  404  403  403  200  403  403  403  404  hidden
post   /api/v1/enterprises/{id}/contacts/{contact_id}/verify      401  404  200  200  200  200  404  404  403  403  200  403  200  403  404  hidden
post   /api/v1/enterprises/{id}/contacts/{contact_id}/erase       401  404  204  204  204  204  404  404  403  403  204  403  204  403  404  hidden
get    /api/v1/enterprises/{id}/history                           401  404  200  200  200  200  404  404  200  200  403  200  200  200  404  hidden
get    /api/v1/enterprises/{id}/indicators                        401  404  200  200  200  200  404  404  200  200  200  200  200  200  404  hidden
put    /api/v1/enterprises/{id}/indicators                        401  404  422  422  422  422  404  404  403  403  403  403  422  403  404  hidden
delete /api/v1/enterprises/{id}/indicators/{indicator_id}         401  404  204  204  204  204  404  404  403  403  403  403  204  403  404  hidden
get    /api/v1/enterprises/{id}/moves                            401  404  200  200  200  200  404  404  200  200  200  200  200  200  404  hidden
post   /api/v1/enterprises/{id}/move                             401  404  412  412  412  403  404  404  403  403  403  403  403  403  404  hidden
post   /api/v1/enterprises/{id}/certify                           401  404  412  412  412  412  404  404  403  403  403  403  403  403  404  hidden
get    /api/v1/enterprises/{id}/assignments                       401  404  200  200  200  200  404  404  200  200  200  200  200  200  404  hidden
post   /api/v1/enterprises/{id}/assignments                       401  404  422  422  422  403  404  404  403  403  403  403  403  403  404  hidden
post   /api/v1/enterprises/{id}/assignments/{assignment_id}/end   401  404  409  409  409  403  404  404  403  403  403  403  403  403  404  hidden
get    /api/v1/enterprises/{id}/agents                            401  404  200  200  200  200  404  404  200  200  200  200  200  200  404  hidden
post   /api/v1/enterprises/{id}/agents/{agent_id}/end             401  404  409  409  409  409  404  404  403  403  409  403  403  403  404  hidden
get    /api/v1/enterprises/{id}/invitations                       401  404  200  200  200  200  404  404  403  403  200  403  403  403  404  hidden
post   /api/v1/enterprises/{id}/invitations                       401  404  201  201  201  201  404  404  403  403  201  403  403  403  404  hidden

get    /api/v1/enterprises/{id}/attachments                       401  404  200  200  200  200  404  404  200  200  200  200  200  200  404  hidden
post   /api/v1/enterprises/{id}/attachments                       401  404  422  422  422  422  404  404  403  403  422  403  422  403  404  hidden
post   /api/v1/attachments                                        401  403  201  201  201  201  403  403  403  201  201  403  201  403  403  -
get    /api/v1/attachments/{id}                                   401  404  200  200  200  200  404  404  200  200  200  200  200  200  404  hidden
delete /api/v1/attachments/{id}                                   401  404  412  412  412  412  404  404  403  403  412  403  412  403  404  hidden
get    /api/v1/attachments/{id}/link                              401  404  200  200  200  200  404  404  200  200  200  200  200  200  404  hidden
get    /api/v1/attachments/{id}/file                              200  200  200  200  200  200  200  200  200  200  200  200  200  200  200  403

post   /api/v1/contacts/bulk                                      401  403  200  200  200  403  403  403  403  403  403  403  403  200  403  200
post   /api/v1/indicators/bulk                                    401  403  200  200  200  403  403  403  403  403  403  403  403  200  403  200
get    /api/v1/import-templates/{kind}                            401  403  200  200  200  403  403  403  403  403  403  403  403  200  403  -
get    /api/v1/enterprise-duplicates                              401  403  200  200  200  403  403  403  403  403  403  403  403  403  403  -
get    /api/v1/enterprises/{id}/duplicates                        401  404  200  200  200  403  404  404  403  403  403  403  403  403  404  hidden
post   /api/v1/enterprises/{id}/duplicates/{other_id}/dismiss     401  404  200  200  200  404  404  404  403  403  404  403  403  403  404  hidden
post   /api/v1/enterprises/{id}/duplicates/{other_id}/reopen      401  404  200  200  200  404  404  404  403  403  404  403  403  403  404  hidden
get    /api/v1/enterprises/{id}/merge-preview/{other_id}          401  404  200  200  200  404  404  404  403  403  404  403  403  403  404  hidden
post   /api/v1/enterprises/{id}/merge                             401  404  412  412  412  404  404  404  403  403  404  403  403  403  404  hidden
get    /api/v1/enterprises/{id}/merges                            401  404  200  200  200  200  404  404  200  200  403  200  200  200  404  hidden
post   /api/v1/enterprise-merges/{id}/undo                        401  404  412  412  412  403  404  404  403  403  403  403  403  403  404  hidden

get    /api/v1/issues                                              401  403  200  200  200  200  200  200  200  200  200  403  403  403  403  -
post   /api/v1/issues                                              401  403  201  201  201  201  403  403  403  403  201  403  403  403  403  422
post   /api/v1/issues/batch                                        401  403  200  200  200  403  403  403  403  403  403  403  403  403  403  200
get    /api/v1/issues/needs                                        401  403  200  200  200  200  200  200  200  200  403  403  403  403  403  -
get    /api/v1/issues/{id}                                         401  404  200  200  200  200  404  404  200  200  200  404  404  404  404  hidden
get    /api/v1/issues/{id}/timeline                                401  404  200  200  200  200  404  404  200  200  200  404  404  404  404  hidden
get    /api/v1/issues/{id}/slips/{kind}                            401  404  409  409  409  409  404  404  409  409  409  404  404  404  404  hidden
patch  /api/v1/issues/{id}                                         401  404  403  403  403  403  404  404  403  403  412  404  404  404  404  hidden
delete /api/v1/issues/{id}                                         401  404  403  403  403  403  404  404  403  403  412  404  404  404  404  hidden
post   /api/v1/issues/{id}/submit                                  401  404  403  403  403  403  404  404  403  403  412  404  404  404  404  hidden
post   /api/v1/issues/{id}/accept                                  401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/require-info                            401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/supply-info                             401  404  403  403  403  412  404  404  403  403  412  404  404  404  404  hidden
post   /api/v1/issues/{id}/decline                                 401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/reclassify                              401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/report-up                               401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/hand-down                               401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/dispatch                                401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/redispatch                              401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/assign-task                             401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/sign                                    401  404  403  403  403  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/contact                                 401  404  403  403  403  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/solve-on-spot                           401  404  403  403  403  412  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/phase-reply                             401  404  403  403  403  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/feedback                                401  404  403  403  403  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/object                                  401  404  403  403  403  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/request-extension                       401  404  403  403  403  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/request-ledger                          401  404  403  403  403  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/request-escalation                      401  404  403  403  403  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/decide                                  401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/escalate                                401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/resume                                  401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/progress                                401  404  403  403  403  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/reply                                   401  404  403  403  403  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/release                                 401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/return                                  401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/confirm                                 401  404  403  403  403  403  404  404  403  403  412  404  404  404  404  hidden
post   /api/v1/issues/{id}/call-back                               401  404  403  412  412  403  404  404  412  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/strike-off                              401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/withdraw                                401  404  403  403  403  403  404  404  403  403  412  404  404  404  404  hidden
post   /api/v1/issues/{id}/reopen                                  401  404  403  403  403  403  404  404  412  403  403  404  404  404  404  hidden
get    /api/v1/common-problems                                     401  403  200  200  200  200  200  200  200  200  403  403  403  403  403  -
post   /api/v1/common-problems                                     401  403  422  422  422  403  403  403  403  403  403  403  403  403  403  422
get    /api/v1/common-problems/proposals                           401  403  200  200  200  403  403  403  403  403  403  403  403  403  403  -
get    /api/v1/common-problems/{id}                                401  404  200  200  200  200  404  404  200  200  404  404  404  404  404  hidden
post   /api/v1/common-problems/{id}/answer                         401  404  403  403  403  403  404  404  403  403  404  404  404  404  404  hidden
delete /api/v1/common-problems/{id}/issues/{issue_id}              401  404  412  412  412  403  404  404  403  403  404  404  404  404  404  hidden
post   /api/v1/issues/{id}/supervise                              401  404  403  403  403  403  404  404  412  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/report-supervision                      401  404  403  412  412  403  404  404  403  403  403  404  404  404  404  hidden
post   /api/v1/issues/{id}/close-supervision                      401  404  403  403  403  403  404  404  412  403  403  404  404  404  404  hidden
get    /api/v1/supervision-orders                                 401  403  200  200  200  200  200  200  200  200  403  403  403  403  403  -
post   /api/v1/issues/{id}/comment                                 401  404  412  412  412  412  404  404  412  412  412  404  404  404  404  hidden

get    /api/v1/conferences                                        401  403  200  200  200  403  200  200  200  200  403  403  403  403  403  -
post   /api/v1/conferences                                        401  403  201  201  201  403  403  403  403  403  403  403  403  403  403  -
get    /api/v1/conferences/{id}                                   401  404  200  404  404  404  404  404  200  200  404  404  404  404  404  hidden
patch  /api/v1/conferences/{id}                                   401  404  412  404  404  404  404  404  403  403  404  404  404  404  404  hidden
delete /api/v1/conferences/{id}                                   401  404  412  404  404  404  404  404  403  403  404  404  404  404  404  hidden
get    /api/v1/conferences/{id}/candidates                        401  404  200  404  404  404  404  404  403  403  404  404  404  404  404  hidden
post   /api/v1/conferences/{id}/hold                              401  404  412  404  404  404  404  404  403  403  404  404  404  404  404  hidden
post   /api/v1/conferences/{id}/items/{item_id}/decide            401  404  412  404  404  404  404  404  403  403  404  404  404  404  404  hidden
post   /api/v1/conferences/{id}/close                             401  404  412  404  404  404  404  404  403  403  404  404  404  404  404  hidden
get    /api/v1/conferences/{id}/minutes                           401  404  409  404  404  404  404  404  409  409  404  404  404  404  404  hidden

get    /api/v1/imports                                            401  403  200  200  200  403  403  403  403  403  403  403  403  200  403  -
post   /api/v1/imports                                            401  403  201  201  201  403  403  403  403  403  403  403  403  201  403  -
get    /api/v1/imports/{id}                                       401  404  200  200  200  404  404  404  404  404  404  404  404  200  404  hidden
patch  /api/v1/imports/{id}                                       401  404  412  412  412  404  404  404  404  404  404  404  404  412  404  hidden
get    /api/v1/imports/{id}/preview                               401  404  200  200  200  404  404  404  404  404  404  404  404  200  404  hidden
post   /api/v1/imports/{id}/run                                   401  404  412  412  412  404  404  404  404  404  404  404  404  412  404  hidden
post   /api/v1/imports/{id}/cancel                                401  404  409  409  409  404  404  404  404  404  404  404  404  409  404  hidden
post   /api/v1/imports/{id}/resume                                401  404  412  412  412  404  404  404  404  404  404  404  404  412  404  hidden
post   /api/v1/imports/{id}/undo                                  401  404  412  412  412  404  404  404  404  404  404  404  404  412  404  hidden
get    /api/v1/imports/{id}/file                                  401  404  200  200  200  404  404  404  404  404  404  404  404  200  404  hidden
get    /api/v1/imports/{id}/kept.xlsx                             401  404  200  200  200  404  404  404  404  404  404  404  404  200  404  hidden
get    /api/v1/imports/{id}/rows                                  401  404  200  200  200  404  404  404  404  404  404  404  404  200  404  hidden
get    /api/v1/imports/{id}/rejected.xlsx                         401  404  200  200  200  404  404  404  404  404  404  404  404  200  404  hidden

get    /api/v1/exports                                            401  403  200  200  200  403  403  403  200  403  403  403  403  403  403  -
post   /api/v1/exports                                            401  403  201  201  201  403  403  403  201  403  403  403  403  403  403  -
get    /api/v1/exports/{id}                                       401  404  200  200  200  404  404  404  200  404  404  404  404  404  404  hidden
get    /api/v1/exports/{id}/file                                  401  404  200  200  200  404  404  404  200  404  404  404  404  404  404  hidden
post   /api/v1/exports/{id}/cancel                                401  404  412  412  412  404  404  404  412  404  404  404  404  404  404  hidden

get    /api/v1/dictionaries                                       200  200  200  200  200  200  200  200  200  200  200  200  200  200  200  -
get    /api/v1/dictionaries/{code}                                200  200  200  200  200  200  200  200  200  200  200  200  200  200  200  -
get    /api/v1/dictionaries/{code}/entries                       401  403  403  403  403  403  403  403  403  403  403  403  403  403  403  -
post   /api/v1/dictionaries/{code}/entries                       401  403  403  403  403  403  403  403  403  403  403  403  403  403  403  -
patch  /api/v1/dictionaries/{code}/entries/{entry}               401  403  403  403  403  403  403  403  403  403  403  403  403  403  403  -
delete /api/v1/dictionaries/{code}/entries/{entry}               401  403  403  403  403  403  403  403  403  403  403  403  403  403  403  -
post   /api/v1/issue-categories/suggest                          401  200  200  200  200  200  200  200  200  200  200  200  200  200  200  -
get    /api/v1/issue-categories/suggestion-figures               401  403  200  200  200  403  403  403  200  403  403  403  403  403  403  -
get    /api/v1/territories                                        200  200  200  200  200  200  200  200  200  200  200  200  200  200  200  -
post   /api/v1/territories                                        401  201  403  403  403  403  403  403  403  403  403  403  403  403  403  403
get    /api/v1/territories/{code}                                 200  200  200  200  200  200  200  200  200  200  200  200  200  200  200  200
patch  /api/v1/territories/{code}                                 401  412  403  403  403  403  403  403  403  403  403  403  403  403  403  403
post   /api/v1/territories/{code}/abolish                        401  412  403  403  403  403  403  403  403  403  403  403  403  403  403  403
get    /api/v1/territories/{code}/transfers                      401  200  403  403  403  403  403  403  403  403  403  403  403  403  403  403
post   /api/v1/territories/{code}/transfers                      401  409  403  403  403  403  403  403  403  403  403  403  403  403  403  403
get    /api/v1/territories/{code}/transfers/preview              401  409  403  403  403  403  403  403  403  403  403  403  403  403  403  403
get    /api/v1/organizations                                      401  200  200  200  200  200  200  200  200  200  200  200  200  200  200  -
post   /api/v1/organizations                                      401  201  403  403  403  403  403  403  403  403  403  403  403  403  403  422
get    /api/v1/organizations/{id}                                 401  200  200  200  200  200  200  200  200  200  200  200  200  200  200  200
patch  /api/v1/organizations/{id}                                 401  412  403  403  403  403  403  403  403  403  403  403  403  403  403  403
get    /api/v1/organizations/{id}/closing                        401  200  403  403  403  403  403  403  403  403  403  403  403  403  403  403
post   /api/v1/organizations/{id}/close                          401  412  403  403  403  403  403  403  403  403  403  403  403  403  403  403

get    /api/v1/calendars                                         401  200  200  200  200  200  200  200  200  200  200  200  200  200  200  -
post   /api/v1/calendars                                         401  201  403  403  403  403  403  403  403  403  403  403  403  403  403  422
get    /api/v1/calendars/{id}                                    401  200  200  200  200  200  200  200  200  200  200  200  200  200  200  200
patch  /api/v1/calendars/{id}                                    401  412  403  403  403  403  403  403  403  403  403  403  403  403  403  403
delete /api/v1/calendars/{id}                                    401  412  403  403  403  403  403  403  403  403  403  403  403  403  403  403
get    /api/v1/calendars/{id}/days                               401  200  200  200  200  200  200  200  200  200  200  200  200  200  200  200
get    /api/v1/calendars/{id}/due                                401  200  200  200  200  200  200  200  200  200  200  200  200  200  200  200
post   /api/v1/calendars/{id}/exceptions                         401  412  403  403  403  403  403  403  403  403  403  403  403  403  403  403
post   /api/v1/calendars/{id}/preview                            401  200  403  403  403  403  403  403  403  403  403  403  403  403  403  403
get    /api/v1/sla-profiles                                      401  200  200  200  200  200  200  200  200  200  200  200  200  200  200  -
get    /api/v1/sla-profiles/{id}                                 401  200  200  200  200  200  200  200  200  200  200  200  200  200  200  -
patch  /api/v1/sla-profiles/{id}                                 401  403  403  403  403  403  403  403  403  403  403  403  403  403  403  -

get    /api/v1/users                                              401  200  403  403  403  403  403  403  403  403  403  403  403  403  403  -
post   /api/v1/users                                              401  201  403  403  403  403  403  403  403  403  403  403  403  403  403  422
get    /api/v1/users/{id}                                         401  200  403  403  403  403  403  403  403  403  403  403  403  403  403  404
patch  /api/v1/users/{id}                                         401  412  403  403  403  403  403  403  403  403  403  403  403  403  403  404
post   /api/v1/users/{id}/reset-password                          401  412  403  403  403  403  403  403  403  403  403  403  403  403  403  404
post   /api/v1/users/{id}/unlock                                  401  412  403  403  403  403  403  403  403  403  403  403  403  403  403  404
post   /api/v1/users/{id}/erase-personal-data                     401  412  403  403  403  403  403  403  403  403  403  403  403  403  403  404
get    /api/v1/users/{id}/memberships                             401  200  403  403  403  403  403  403  403  403  403  403  403  403  403  404
post   /api/v1/users/{id}/memberships                             401  422  403  403  403  403  403  403  403  403  403  403  403  403  403  404
patch  /api/v1/memberships/{id}                                   401  412  403  403  403  403  403  403  403  403  403  403  403  403  403  404
get    /api/v1/audit-entries                                      401  200  403  403  403  403  403  403  200  403  403  403  403  403  403  -
get    /api/v1/audit-entries/{id}                                 401  200  403  403  403  403  403  403  200  403  403  403  403  403  403  404
get    /api/v1/audit/checkpoints                                  401  200  403  403  403  403  403  403  200  403  403  403  403  403  403  -
get    /api/v1/api-clients                                        401  200  403  403  403  403  403  403  403  403  403  403  403  403  403  -
post   /api/v1/api-clients                                        401  201  403  403  403  403  403  403  403  403  403  403  403  403  403  422
get    /api/v1/api-clients/{id}                                   401  200  403  403  403  403  403  403  403  403  403  403  403  403  403  404
patch  /api/v1/api-clients/{id}                                   401  412  403  403  403  403  403  403  403  403  403  403  403  403  403  404
post   /api/v1/api-clients/{id}/rotate-secret                     401  412  403  403  403  403  403  403  403  403  403  403  403  403  403  404

get    /api/v1/registrations                                      401  200  200  200  200  200  200  200  200  200  200  200  200  200  200  -
post   /api/v1/registrations                                      422  422  422  422  422  422  422  422  422  422  422  422  422  422  422  -
get    /api/v1/registrations/{id}                                 401  404  200  200  404  404  404  404  404  404  404  404  404  404  404  hidden
post   /api/v1/registrations/{id}/approve                         401  404  412  412  404  404  404  404  404  404  404  404  404  404  404  hidden
post   /api/v1/registrations/{id}/reject                          401  404  412  412  404  404  404  404  404  404  404  404  404  404  404  hidden
get    /api/v1/invitations/{token}                                200  200  200  200  200  200  200  200  200  200  200  200  200  200  200  404
post   /api/v1/invitations/{token}/accept                         422  422  422  422  422  422  422  422  422  422  422  422  422  422  422  -

get    /api/v1/officers                                           401  200  200  200  200  200  200  200  200  200  200  200  200  200  200  -
post   /api/v1/officers                                           401  403  201  201  422  403  403  403  403  403  403  403  403  403  403  422
post   /api/v1/officers/bulk                                      401  403  200  200  200  403  403  403  403  403  403  403  403  403  403  -
get    /api/v1/officers/{id}                                      401  200  200  200  404  200  404  404  200  200  200  404  404  404  200  hidden
patch  /api/v1/officers/{id}                                      401  403  412  412  404  403  404  404  403  403  403  404  404  404  403  hidden
post   /api/v1/officers/{id}/absence                              401  403  412  412  404  403  404  404  403  403  403  404  404  404  403  hidden
post   /api/v1/officers/{id}/return                               401  403  412  412  404  403  404  404  403  403  403  404  404  404  403  hidden

get    /api/v1/notifications                                      401  200  200  200  200  200  200  200  200  200  200  403  403  403  403  -
get    /api/v1/notifications/unread-count                         401  200  200  200  200  200  200  200  200  200  200  403  403  403  403  -
get    /api/v1/notifications/stream                               401  200  200  200  200  200  200  200  200  200  200  403  403  403  403  -
post   /api/v1/notifications/read-all                             401  200  200  200  200  200  200  200  200  200  200  403  403  403  403  -
post   /api/v1/notifications/{id}/read                            401  404  404  404  404  404  404  404  404  404  404  403  403  403  403  404
get    /api/v1/notification-preferences                           401  200  200  200  200  200  200  200  200  200  200  403  403  403  403  -
put    /api/v1/notification-preferences                           401  200  200  200  200  200  200  200  200  200  200  403  403  403  403  -
get    /api/v1/notification-deliveries                            401  403  403  403  403  403  403  403  403  403  403  403  403  403  403  -

get    /api/v1/jobs                                              401  403  403  403  403  403  403  403  403  403  403  403  403  403  403  -
post   /api/v1/jobs/{id}/retry                                   401  403  403  403  403  403  403  403  403  403  403  403  403  403  403  -
get    /api/v1/job-schedules                                     401  403  403  403  403  403  403  403  403  403  403  403  403  403  403  -
patch  /api/v1/job-schedules/{kind}                              401  403  403  403  403  403  403  403  403  403  403  403  403  403  403  -
post   /api/v1/job-schedules/{kind}/run                          401  403  403  403  403  403  403  403  403  403  403  403  403  403  403  -
";

/// A line of the table.
pub struct Line {
    /// HTTP method in lower case, as in `ROUTES`.
    pub method: &'static str,
    /// Path with its placeholders.
    pub path: &'static str,
    /// Status per caller, in the order of [`CALLERS`].
    pub own: Vec<u16>,
    /// See the module.
    pub foreign: &'static str,
}

impl Line {
    /// The status of a row outside of the area; `None` when the operation names no row.
    pub fn foreign(&self, caller: usize) -> Option<u16> {
        match self.foreign {
            "-" => None,
            "hidden" => Some(if caller == 0 { 401 } else { 404 }),
            status if matches!(self.own[caller], 401 | 403) => Some(self.own[caller]).filter(|_| !status.is_empty()),
            status => Some(status.parse().expect("a status")),
        }
    }
}

/// The table, parsed.
pub fn lines() -> Vec<Line> {
    let line = |text: &'static str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let [method, path, own @ .., foreign] = words.as_slice() else { panic!("{text}") };
        let own: Vec<u16> = own.iter().map(|status| status.parse().expect("a status")).collect();
        assert_eq!(own.len(), CALLERS.len(), "{text}");
        Line { method, path, own, foreign }
    };
    TABLE.lines().skip(2).filter(|text| !text.trim().is_empty()).map(line).collect()
}
