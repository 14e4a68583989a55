//! Words about people.

crate::vocabulary! {
    /// What a person does in an organisation.
    Role {
        Officer = "officer" "服务专员" "Service officer",
        Handler = "handler" "部门经办" "Department handler",
        DepartmentLead = "department_lead" "部门负责人" "Head of department",
        Coordinator = "coordinator" "联席办" "Coordination office",
        Supervisor = "supervisor" "督查室" "Supervision office",
        Leader = "leader" "分管领导" "Leader in charge",
        Admin = "admin" "系统管理员" "System administrator",
    }
}
