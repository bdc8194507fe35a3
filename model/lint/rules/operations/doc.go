// Package operations has the rules about running the system: logs, alarms, deployments, life cycles.
package operations
