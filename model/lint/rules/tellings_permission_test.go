package rules_test

var permissionTellings = []telling{}
