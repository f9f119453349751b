@rem Runs Maven: the one on the PATH if it is 3.8 or newer, else the one that .mvn\wrapper\maven-wrapper.properties pins,
@rem downloaded once, checked, and kept in %USERPROFILE%\.m2\wrapper. Needs Windows 10 or newer (curl, tar, certutil).
@rem   MVNW_REPOURL      a Maven repository to take the distribution from instead
@rem   MVNW_PINNED=true  the pinned Maven, whatever is on the PATH
@echo off
setlocal

set "JAVA_COMMAND=java"
if defined JAVA_HOME set "JAVA_COMMAND=%JAVA_HOME%\bin\java"
"%JAVA_COMMAND%" -version >nul 2>&1
if errorlevel 1 (
	echo mvnw: no Java found: install a JDK 25, for example Temurin 25 from https://adoptium.net 1>&2
	exit /b 1
)

if "%MVNW_PINNED%"=="true" goto pinned
set "MAJOR="
for /f "tokens=3,4 delims=. " %%a in ('mvn -version 2^>nul ^| findstr /c:"Apache Maven"') do set "MAJOR=%%a" & set "MINOR=%%b"
if not defined MAJOR goto pinned
if %MAJOR% gtr 3 goto installed
if %MAJOR% equ 3 if %MINOR% geq 8 goto installed
goto pinned

:installed
call mvn %*
exit /b %errorlevel%

:pinned
for /f "usebackq eol=# tokens=1,* delims==" %%a in ("%~dp0.mvn\wrapper\maven-wrapper.properties") do set "%%a=%%b"
for %%a in ("%distributionUrl:/=\%") do set "RELEASE=%%~na"
set "RELEASE=%RELEASE:apache-maven-=%"
set "RELEASE=%RELEASE:-bin=%"
set "WRAPPER_HOME=%USERPROFILE%\.m2\wrapper"
if defined MAVEN_USER_HOME set "WRAPPER_HOME=%MAVEN_USER_HOME%\wrapper"
set "PINNED=%WRAPPER_HOME%\apache-maven-%RELEASE%\bin\mvn.cmd"
if exist "%PINNED%" goto run

if defined MVNW_REPOURL set "distributionUrl=%MVNW_REPOURL%/org/apache/maven/apache-maven/%RELEASE%/apache-maven-%RELEASE%-bin.zip"
set "ARCHIVE=%TEMP%\apache-maven-%RELEASE%-%RANDOM%.zip"
echo mvnw: downloading Maven %RELEASE% from %distributionUrl% 1>&2
curl -fsSL -o "%ARCHIVE%" "%distributionUrl%"
if errorlevel 1 (
	echo mvnw: no Maven 3.8 or newer on the PATH, and %distributionUrl% cannot be reached: install Maven, or set MVNW_REPOURL 1>&2
	exit /b 1
)
certutil -hashfile "%ARCHIVE%" SHA512 | findstr /i /x /c:"%distributionSha512Sum%" >nul
if errorlevel 1 (
	echo mvnw: %distributionUrl% does not have the expected checksum 1>&2
	del "%ARCHIVE%"
	exit /b 1
)
if not exist "%WRAPPER_HOME%" mkdir "%WRAPPER_HOME%"
tar -xf "%ARCHIVE%" -C "%WRAPPER_HOME%"
if errorlevel 1 (
	echo mvnw: cannot unpack Maven into %WRAPPER_HOME% 1>&2
	exit /b 1
)
del "%ARCHIVE%"

:run
call "%PINNED%" %*
exit /b %errorlevel%
