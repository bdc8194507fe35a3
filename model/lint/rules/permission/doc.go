// Package permission has the rules about IAM: whether whoever calls is allowed to.
package permission
