-- Orders of lists that a whole municipality, or a park, is shown.
CREATE INDEX enterprises_municipality_name ON enterprises (municipality_code, name, id);
CREATE INDEX enterprises_municipality_updated ON enterprises (municipality_code, updated_at, id);
CREATE INDEX enterprises_managing_name ON enterprises (managing_organization_id, name, id);
CREATE INDEX enterprises_managing_updated ON enterprises (managing_organization_id, updated_at, id);

-- Requests of an area in the order of their ids, with and without a state.
CREATE INDEX enterprise_registrations_municipality_state ON enterprise_registrations (municipality_code, state, id);
CREATE INDEX enterprise_registrations_municipality_id ON enterprise_registrations (municipality_code, id);
CREATE INDEX enterprise_registrations_district_id ON enterprise_registrations (district_code, id);
CREATE INDEX enterprise_registrations_town_id ON enterprise_registrations (town_code, id);
CREATE INDEX enterprise_registrations_community_id ON enterprise_registrations (community_code, id);

-- Background work by kind or state, newest first.
CREATE INDEX jobs_kind_id ON jobs (kind, id);
CREATE INDEX jobs_state_id ON jobs (state, id);

-- Closing a department asks which enterprises it is competent for.
CREATE INDEX enterprises_competent_department ON enterprises (competent_department_id, id)
    WHERE competent_department_id IS NOT NULL;
