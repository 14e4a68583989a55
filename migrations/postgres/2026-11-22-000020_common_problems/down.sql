DROP INDEX issues_need;
DROP TABLE common_problem_issues;
DROP TABLE common_problems;
